import type {StoryObj} from '@storybook/web-components-vite';
import type {LitElement} from 'lit';

interface Dialog extends LitElement { show(): Promise<void> }

/** Opens the dialog `tag` of the story, as the page does, and presses in it, one after the other, as a reader does. */
export const opensDialog = (tag: string, pressed: readonly string[] = []): Pick<StoryObj, 'play'> => ({
  play: async ({canvasElement}) => {
    await customElements.whenDefined(tag);
    const dialog = canvasElement.querySelector<Dialog>(tag)!;
    const prepared = dialog.show();
    while (!dialog.shadowRoot?.querySelector('dialog[open]')) await new Promise(requestAnimationFrame);
    if (pressed.length > 0) await prepared;
    for (const selector of pressed) {
      await dialog.updateComplete;
      const target = dialog.shadowRoot.querySelector<HTMLElement>(selector);
      if (target instanceof HTMLSelectElement) {
        target.value = 'custom';
        target.dispatchEvent(new Event('change'));
      } else {
        target?.click();
      }
    }
  },
});
