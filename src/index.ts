/** Every class and type of the package. Importing it registers no element: that is what `define.js` does. */
export * from './essentials.js';
export {InteractionSelectEvent, RoomInteractions} from './panels/interactions/room-interactions.js';
export {RoomCountries} from './panels/countries/room-countries.js';
export {RoomDevices} from './panels/devices/room-devices.js';
export {RoomRecordings} from './panels/recordings/room-recordings.js';
export {RoomSaveCopy} from './dashboard/room-save-copy.js';
export {RoomCustomReport} from './dashboard/room-custom-report.js';
export {RoomEmailExport} from './dashboard/room-email-export.js';
