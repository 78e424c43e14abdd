/** What API v3 says when it cannot answer. The sentences repeat what was sent, the session string included. */
const sentences = {
  INVALID_KS: 'Invalid KS "@KSID@", Error "@ERR_CODE@,@ERR_DESC@"',
  MISSING_KS: 'Missing KS. Session not established',
  SERVICE_FORBIDDEN: 'The access to service [@SERVICE@] is forbidden',
  SEARCH_TOO_GENERAL: 'Unable to create report. Query produced too many results',
  DRUID_QUERY_TIMED_OUT: 'Query timed out',
  MISSING_MANDATORY_PARAMETER: 'Missing parameter "@PARAM_NAME@"',
  INVALID_REPORT_ITEMS_GROUP: 'Invalid report items group',
  REPORT_NOT_FOUND: 'Report id "@ID@" not found',
  ENTRY_ID_NOT_FOUND: 'Entry id "@ENTRY_ID@" not found',
  INTERNAL_SERVERL_ERROR: 'Internal server error occurred',
};

export class Failure extends Error {
  constructor(code, args = {}) {
    super(code);
    this.code = code;
    this.args = args;
  }

  toJSON() {
    const {code, args} = this;
    const message = sentences[code].replace(/@(\w+)@/g, (_, name) => String(args[name] ?? ''));
    return {code, message, objectType: 'KalturaAPIException', args: Object.keys(args).length === 0 ? [] : args};
  }
}
