import '../src/define.js';
import {panels} from '../src/panels/index.js';

/** Resolves once every tag of the package is there; imported by tests of elements that come a moment later. */
await Promise.all([...panels.map(({tag}) => tag), 'room-email-export', 'room-custom-report', 'room-save-copy'].map((tag) => customElements.whenDefined(tag)));
