/** What says of a checkpoint only what it is, or how it is stored. */
const PLAIN = new Set(
  'adapter bin checkpoint ckpt gguf lora model pt pth safetensors weights'.split(
    ' ',
  ),
);

/** What training tools and registries call whichever checkpoint is that at the moment. */
const MOVING = new Set(
  'best current dev final head last latest main master newest nightly stable trunk'.split(
    ' ',
  ),
);

/**
 * Whether a checkpoint ID stands for other weights tomorrow: `latest`, `checkpoint-best`,
 * `acme/triage:main`. Only its last segment counts, and a number or another word in it makes it one's
 * own: `best-1500`.
 */
export function isMovingName(id: string): boolean {
  const segment = id.split(/[/:@]/u).pop() ?? '';
  const words = segment
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '' && !PLAIN.has(word));
  return words.length > 0 && words.every(word => MOVING.has(word));
}
