/** What is loaded when a place for a PDF has been chosen. */
export {brandOf} from './brand-of.js';
export {withRowsTold} from './document-rows.js';
export {paperOf} from './paper-of.js';
export {writeBlob} from '../write-blob.js';
export {writePdf} from '../pdf/write-pdf.js';
