import type { Status } from '../../status/types.ts';
import type { Block, View } from '../blocks.ts';

/** The first line of every view. */
export const titleBlock = (name: string, { as_of, audience }: Status, aside: readonly string[]): Block => ({
  type: 'title',
  text: `${name} as of ${as_of}${audience === 'host' ? ', for the host team' : ''}`,
  aside,
});

/** A section that is there only with something in it. */
export const optionalSection = (text: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ type: 'heading', text }, ...blocks];

/** A view that says why it is the host team's, though nobody asked for that. */
export const withoutHome = ({ name, blocks }: View): View => ({
  name,
  blocks: (status) =>
    blocks(status).map((block) =>
      block.type === 'title' ? { ...block, text: `${block.text} (home/ is elsewhere)` } : block,
    ),
});
