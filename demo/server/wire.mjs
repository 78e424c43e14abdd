/** An answer of the port as it stands in JSON. Instants become ISO 8601 by themselves, and NaN null. */
export function toWire(method, answer) {
  switch (method) {
    case 'getTimeline': return timeline(answer);
    case 'getEngagement': return {strips: Object.fromEntries([...answer].map(([id, strip]) => [id, series(strip)]))};
    case 'getEmailAddress': return {address: answer};
    default: return answer;
  }
}

function timeline({viewers, engagementRate, reactions, ...rest}) {
  return {
    ...rest,
    viewers: series(viewers),
    engagementRate: engagementRate && series(engagementRate),
    reactions: reactions && Object.fromEntries(Object.entries(reactions).map(([kind, one]) => [kind, series(one)])),
  };
}

/** As runs where that is shorter: much of a strip is the same for minutes. */
function series({startsAt, stepSeconds, values}) {
  const runs = [];
  for (let index = 0; index < values.length; index += 1) {
    const value = Number.isNaN(values[index]) ? null : values[index];
    const last = runs.at(-1);
    if (last?.[0] === value) last[1] += 1;
    else runs.push([value, 1]);
  }
  return runs.length * 2 < values.length ? {startsAt, stepSeconds, runs} : {startsAt, stepSeconds, values: Array.from(values, (value) => Number.isNaN(value) ? null : value)};
}

/** A row of a report in one line. Instants are marked. */
export function toLine(row) {
  const cells = Object.entries(row).map(([column, cell]) => [column, cell instanceof Date ? {at: cell} : cell]);
  return `${JSON.stringify(Object.fromEntries(cells))}\n`;
}
