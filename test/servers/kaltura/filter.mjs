import {account, entries} from './room.mjs';

/** Zones that are not whole hours and that the service knows, in minutes west of UTC. */
const partHours = [-765, -630, -570, -525, -390, -345, -330, -270, -210, 150, 210, 570];
const DAY = 86_400;

export function zoneOf(offset = 0) {
  const minutes = Number(offset) || 0;
  if (partHours.includes(minutes)) return minutes;
  return Math.round(Math.min(720, Math.max(-840, minutes)) / 60) * 60;
}

/** What a report is asked: which facts, in which time. Lists are parted by the delimiter of the answer, whichever that is. */
export function readFilter(filter = {}, {delimiter}) {
  const list = (name) => filter[name] === undefined || filter[name] === '' ? undefined : String(filter[name]).split(delimiter);
  const west = zoneOf(filter.timeZoneOffset) * 60;
  const of = {countries: list('countryIn'), regions: list('regionIn'), cities: list('citiesIn'), devices: list('deviceIn'), users: list('userIds')};
  const events = list('virtualEventIdIn');
  const ids = list('entryIdIn') ?? list('contextIdIn') ?? (events ? ofEvents(events) : []);
  const keep = (person) => allows(of.users, person.id) && allows(of.countries, person.place.country) && allows(of.regions, person.place.region)
    && allows(of.cities, person.place.city) && allows(of.devices, person.device);
  return {...timeOf(filter, west), west, interval: filter.interval ?? 'days', ids, events: events ?? [], keep};
}

const allows = (list, value) => list === undefined || list.includes(value);

function ofEvents(events) {
  return entries.filter(({virtualEventId}) => events.includes(String(virtualEventId))).flatMap(({id, broadcastEntryId}) => [id, broadcastEntryId]);
}

function timeOf({fromDate, toDate, fromDay, toDay}, west) {
  let [from, to] = [Number(fromDate), Number(toDate)];
  if (fromDay && toDay) [from, to] = [dayStart(fromDay) + west, dayStart(toDay) + west + DAY];
  else if (from >= to) {
    const midnight = (at) => Math.floor((at - west) / DAY) * DAY + west;
    [from, to] = [midnight(Math.min(from, to)), midnight(Math.max(from, to)) + DAY];
  }
  return {from: Math.max(from, account.createdAt - 30 * DAY), to};
}

function dayStart(day) {
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)$/.exec(String(day));
  return Date.UTC(Number(year), Number(month) - 1, Number(date)) / 1000;
}
