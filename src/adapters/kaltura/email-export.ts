import {AdapterError, type EmailExport} from '../../model/index.js';
import {isRecord} from '../http/failure.js';
import {inputFilter, reportTypes, responseOptions} from './report-calls.js';
import type {KnownSession} from './rooms.js';
import {may, must} from './service.js';
import type {Source} from './source.js';
import {textIn} from './values.js';

/** How long the link in the e-mail can be followed, unless the account is set otherwise. */
const LINK_MILLISECONDS = 7 * 24 * 3_600_000;

/** The session's people with their figures, sent by Kaltura to whom the session string belongs, else to the account's administrator. */
export async function exportByEmail(
  {service, filter}: Source, known: KnownSession, {descriptiveHeaders, linkBase}: {readonly descriptiveHeaders: boolean; readonly linkBase: string | undefined}, signal?: AbortSignal,
): Promise<EmailExport> {
  const asked = inputFilter(filter(known, [...known.live, ...known.recordings], known.span));
  const [outcome] = await service.ask('requestEmailExport', [{
    service: 'report', action: 'exportToCsv',
    params: {
      objectType: 'KalturaReportExportParams', timeZoneOffset: asked['timeZoneOffset'], reportsItemsGroup: 'Viewers Engagement',
      ...(linkBase !== undefined && {baseUrl: encodeURIComponent(linkBase)}),
      reportItems: [{
        objectType: 'KalturaReportExportItem', reportTitle: 'Viewer engagement', action: 1, reportType: reportTypes.everyone, order: '-live_view_time',
        filter: asked, responseOptions: {...responseOptions, useFriendlyHeadersNames: descriptiveHeaders},
      }],
    },
  }], {signal, isAct: true});
  const answer = must(outcome);
  if (!isRecord(answer)) throw new AdapterError('malformed', 'kaltura.requestEmailExport: malformed');
  const sentTo = textIn(answer['reportEmail']);
  return {...(sentTo !== undefined && {sentTo}), expiresAt: new Date(Date.now() + LINK_MILLISECONDS)};
}

/** The address of whom the session string belongs to; undefined where it belongs to nobody in particular. */
export async function emailAddressOf({service}: Source, signal?: AbortSignal): Promise<string | undefined> {
  const [outcome] = await service.ask('getEmailAddress', [{service: 'user', action: 'get'}], {signal});
  const user = may(outcome);
  return isRecord(user) ? textIn(user['email']) : undefined;
}
