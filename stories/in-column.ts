import type {StoryObj} from '@storybook/web-components-vite';
import {render} from 'lit';

/** The story in a column so wide: what an element does is by its own width, not the window's. */
export const inColumn = (inlineSize: string): Pick<StoryObj, 'decorators'> => ({
  decorators: [(story) => {
    const column = document.createElement('div');
    column.style.inlineSize = inlineSize;
    render(story(), column);
    return column;
  }],
});
