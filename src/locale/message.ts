/** A text with `{name}` places, or its forms by plural category; `other` is always there. */
export type Message = string | Readonly<{other: string} & Partial<Record<Exclude<Intl.LDMLPluralRule, 'other'>, string>>>;

/** What stands in the places. `count` also chooses the plural form. */
export type Values = Readonly<Record<string, string | number>>;

/** A piece of a filled message: plain text, or the value of a place, so that a template can set it apart. */
export interface Part { readonly text: string; readonly place?: string }

/** Fills the places of a message. A place without a value stays as it is written, so that it is seen and mended. */
export function fill(message: Message, values: Values, plural: Intl.PluralRules, show: (value: string | number) => string): readonly Part[] {
  const text = typeof message === 'string' ? message : message[formOf(values, plural)] ?? message.other;
  return text.split(/(\{[a-zA-Z]+\})/).filter((piece) => piece !== '').map((piece): Part => {
    const place = /^\{([a-zA-Z]+)\}$/.exec(piece)?.[1];
    const value = place === undefined || !Object.hasOwn(values, place) ? undefined : values[place];
    return place === undefined || value === undefined ? {text: piece} : {text: show(value), place};
  });
}

function formOf(values: Values, plural: Intl.PluralRules): Intl.LDMLPluralRule {
  const {count} = values;
  return typeof count === 'number' ? plural.select(count) : 'other';
}
