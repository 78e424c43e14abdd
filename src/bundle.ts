/** What a `<script>` loads: everything that `index.js` exports. */
export * from './index.js';
