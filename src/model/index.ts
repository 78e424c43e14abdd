export * from './adapter-error.js';
export * from './facts.js';
export * from './pace.js';
export * from './port.js';
export * from './queries.js';
export * from './room-log.js';
