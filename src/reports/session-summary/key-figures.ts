import type {Part, Words} from '../../locale/index.js';
import type {Overview, Port, Session} from '../../model/index.js';
import {activityLine, toldActivities} from '../../telling/activity-line.js';
import {shareGap} from '../../telling/share-gap.js';
import {averageViewed, liveRate, ofSession, viewerCounts} from '../../telling/overview-figures.js';
import type {Block, Facts} from '../document.js';
import {definitionOf} from '../document-parts/definition-of.js';
import {paragraph} from '../document-parts/section.js';

/** Who came, for how long, how closely they followed and what they did: the words and values of the overview, with their definitions. */
export function keyFigures(overview: Overview, session: Session | undefined, port: Port, words: Words): Block[] {
  if (Object.values<unknown>({...overview, asOf: undefined}).every((figure) => figure === undefined)) return [paragraph(words.say('state.empty'))];
  const {formats} = words;
  const average = averageViewed(overview, words);
  const rate = liveRate(overview, words);
  const {uniqueViewers = {}, averageViewedSeconds = {}, recordingPlays, asOf} = overview;
  const counts = viewerCounts(uniqueViewers).filter(({count}) => count !== undefined);
  const averages = average.value === undefined ? [] : (['live', 'recording'] as const).filter((kind) => averageViewedSeconds[kind] !== undefined);
  return [{kind: 'facts', rows: [
    {
      label: words.say('metric.uniqueViewers'),
      value: several([formats.number(uniqueViewers.all), ...counts.map(({kind, count}) => words.say(`overview.viewers-${kind}`, {count: count!}))]),
      ...noted(definitionOf('uniqueViewers', port, words, [uniqueViewers.all === undefined ? words.say('overview.viewers-unknown') : undefined])),
    },
    {
      label: words.say('metric.averageViewed'),
      value: several([
        average.value === undefined ? formats.unknown : words.say('overview.minutes', {minutes: formats.minutes(average.value)}),
        ...averages.map((kind) => words.say(`overview.average-${kind}`, {duration: formats.duration(averageViewedSeconds[kind])})),
        ...session ? [ofSession(session, words)] : [],
      ]),
      ...noted(definitionOf('averageViewed', port, words, [average.why])),
    },
    {
      label: words.say('metric.engagementRate'),
      value: formats.percent(rate.value),
      ...noted(definitionOf('engagementRate', port, words, [rate.why])),
    },
    ...toldActivities(overview).map((kind) => {
      const activity = overview[kind] ?? {};
      const line = activityLine(kind, activity, port, words);
      return {
        label: words.say(`metric.${kind}`),
        // Its name stands beside it, so that nothing known is a dash alone.
        value: shareGap(activity) === 'unknown' ? formats.unknown : `${line.rate === undefined ? formats.unknown : formats.percent(line.rate)} ${textOf(line.parts)}`,
        ...noted(definitionOf(kind, port, words, [line.limit, line.why])),
      };
    }),
    {
      label: words.say('metric.recordingPlays'),
      value: formats.number(recordingPlays),
      ...noted(definitionOf('recordingPlays', port, words, [
        recordingPlays === undefined ? words.say('overview.plays-unknown')
          : asOf && words.say('overview.counted-until', {time: formats.dateTime(asOf), zone: formats.zone(asOf)}),
      ])),
    },
  ]}];
}

const several = (values: readonly string[]) => values.join(' · ');
const textOf = (parts: readonly Part[]) => parts.map(({text}) => text).join('');
const noted = (note: string | undefined): Pick<Facts['rows'][number], 'note'> => note === undefined ? {} : {note};
