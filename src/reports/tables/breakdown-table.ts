import type {BreakdownRow, Watched} from '../../telling/breakdown.js';
import {atOnce, labelled, saveTable, type Heading, type TableJob, type TableOutcome} from './save-table.js';

/** All countries, or devices, in the order that is shown, with what the source tells of them. */
export function saveBreakdown(id: 'countries' | 'devices', rows: readonly BreakdownRow[], told: readonly Watched[], job: TableJob): Promise<TableOutcome | undefined> {
  const one = id === 'countries' ? 'country' : 'device';
  const headings: readonly Heading<BreakdownRow>[] = [
    [one, id === 'countries' ? 'csv.country' : 'csv.device', ({key}) => key],
    [`${one}Name`, `${id}.one`, ({name}) => name],
    ...told.flatMap((kind): readonly Heading<BreakdownRow>[] => [
      [`${kind}Viewers`, `breakdown.${kind}-viewers`, (row) => row[kind].people],
      [`${kind}Share`, kind === 'live' ? 'csv.liveShare' : 'csv.recordingShare', (row) => row[kind].rate],
    ]),
  ];
  return saveTable([id], job.words.say(`${id}.title`), labelled(headings, job.words), atOnce(rows), job, () => rows.length);
}
