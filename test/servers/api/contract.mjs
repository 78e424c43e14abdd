import {readFileSync} from 'node:fs';
import {Validator} from '@seriousme/openapi-schema-validator';
import {Ajv2020} from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {parse} from 'yaml';

const file = new URL('../../../src/adapters/http/openapi.yaml', import.meta.url);

/** Judges what was asked and answered by `openapi.yaml`. */
export class Contract {
  #document = parse(readFileSync(file, 'utf8'));
  #ajv = addFormats.default(new Ajv2020({strict: false, allErrors: true, coerceTypes: false}));
  #schemas = new Map();

  constructor() {
    this.#ajv.addSchema(this.#document, 'contract');
  }

  /** What is wrong with the contract itself, as a document; null: nothing. */
  async fault() {
    const {valid, errors} = await new Validator().validate(structuredClone(this.#document));
    return valid ? null : JSON.stringify(errors);
  }

  /** One sentence for everything that is not as the contract says. */
  judge(exchange) {
    const {verb, path, status} = exchange;
    if (verb === 'OPTIONS') return [];
    const operation = this.#document.paths[path]?.[verb.toLowerCase()];
    const at = ['paths', path, verb.toLowerCase()];
    const said = (what) => `${verb} ${path} ${status}: ${what}`;
    if (!operation) return status === 404 || status === 403 ? [] : [said('the contract has no such question')];
    return [...(status === 400 || status === 415 ? [] : this.#judgeQuestion(operation, at, exchange)), ...this.#judgeAnswer(operation, at, exchange)].map(said);
  }

  #judgeQuestion(operation, at, {query, body, lastEventId}) {
    const parameters = (operation.parameters ?? []).map((parameter, index) => {
      const place = parameter.$ref ? parameter.$ref.slice(2).split('/') : [...at, 'parameters', String(index)];
      return {place, ...this.#find(place)};
    });
    const complaints = Object.keys(query).filter((name) => !parameters.some((one) => one.name === name)).map((name) => `asked with ${name}, which is not in the contract`);
    for (const {name, required, in: where, place, schema} of parameters) {
      const given = where === 'header' ? lastEventId : query[name];
      if (given === undefined) complaints.push(...(required ? [`asked without ${name}`] : []));
      else complaints.push(...this.#check([...place, 'schema'], asType(given, schema.$ref ? {} : schema), `asked: ${name}`));
    }
    if (operation.requestBody) complaints.push(...this.#check([...at, 'requestBody', 'content', 'application/json', 'schema'], body, 'asked'));
    else if (body !== undefined) complaints.push('asked with a body');
    return complaints;
  }

  #judgeAnswer(operation, at, {status, type = '', text, isWhole = true}) {
    const isOk = status === 200;
    const place = isOk ? [...at, 'responses', '200'] : ['components', 'responses', 'Problem'];
    const [mime] = String(type).split(';');
    if (!this.#find(place).content[mime]) return [`answered with ${mime}`];
    const schema = [...place, 'content', mime, 'schema'];
    if (mime === 'application/x-ndjson') return this.#judgeLines(schema, text, isWhole);
    if (mime === 'text/event-stream') return this.#judgeEvents(schema, text);
    if (!isWhole) return [];
    return this.#check(schema, JSON.parse(text), 'answered');
  }

  #judgeLines(schema, text, isWhole) {
    const lines = text.split('\n').filter(Boolean).map((line) => JSON.parse(line));
    const end = lines.at(-1);
    const isEnded = typeof end?.end === 'boolean' && end.rows === lines.length - 1;
    return [...lines.flatMap((line) => this.#check(schema, line, 'a line')), ...(isWhole && !isEnded ? ['a report without an end'] : [])];
  }

  #judgeEvents(schema, text) {
    const blocks = text.split('\n\n').filter((block) => block && !block.startsWith(':'));
    return blocks.flatMap((block) => {
      const fields = Object.fromEntries(block.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line).slice(1)));
      return this.#check(schema, {...fields, ...('data' in fields && {data: JSON.parse(fields.data)})}, 'an event');
    });
  }

  #check(place, value, what) {
    const pointer = place.map((part) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'))).join('/');
    let validate = this.#schemas.get(pointer);
    if (!validate) this.#schemas.set(pointer, validate = this.#ajv.compile({$ref: `contract#/${pointer}`}));
    return validate(value) ? [] : validate.errors.map(({instancePath, message}) => `${what}${instancePath} ${message}`);
  }

  #find(place) {
    const found = place.reduce((node, key) => node[key], this.#document);
    return found.$ref ? this.#find(found.$ref.slice(2).split('/')) : found;
  }
}

/** Parameters are texts; the contract says what they stand for. */
function asType(text, {type}) {
  if (type === 'integer') return Number(text);
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}
