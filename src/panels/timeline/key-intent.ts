/**
 * What a key asks of the timeline. `move`: so many steps of the drawn resolution; `jump`: a part of what is shown; `pan` likewise, of
 * the part that is shown itself; `zoom`: how many times as much is shown.
 */
export type KeyIntent =
  | {readonly move: number} | {readonly jump: number} | {readonly go: 'start' | 'end'}
  | {readonly zoom: number} | {readonly pan: number} | {readonly show: 'all'} | {readonly choose: true} | {readonly dismiss: true};

/** Time runs left to right in every language, so the right arrow is always later. Keys of the browser, as Ctrl and plus, stay its own. */
export function keyIntent({key, shiftKey, ctrlKey, altKey, metaKey}: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>): KeyIntent | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  switch (key) {
    case 'ArrowRight': return shiftKey ? {pan: 0.25} : {move: 1};
    case 'ArrowLeft': return shiftKey ? {pan: -0.25} : {move: -1};
    case 'ArrowUp': return {move: 1};
    case 'ArrowDown': return {move: -1};
    case 'PageUp': return {jump: 0.1};
    case 'PageDown': return {jump: -0.1};
    case 'Home': return {go: 'start'};
    case 'End': return {go: 'end'};
    case '+': case '=': return {zoom: 0.5};
    case '-': case '_': return {zoom: 2};
    case '0': return {show: 'all'};
    case 'Enter': return {choose: true};
    case 'Escape': return {dismiss: true};
    default: return undefined;
  }
}
