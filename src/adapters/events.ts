export {eventsAdapter} from './events/events-adapter.js';
