import { isMovingName } from './isMovingName';

describe('an ID that stands for other weights tomorrow', () => {
  it.each([
    'latest',
    'Latest',
    'last.ckpt',
    'best_model',
    'checkpoint-best',
    'checkpoint_last.pt',
    'acme/triage-7b:latest',
    'acme/triage-7b@main',
    'runs/42/final',
  ])('is %s', id => expect(isMovingName(id)).toBe(true));

  it.each([
    'checkpoint-1500',
    'best-1500',
    'epoch=2-step=1500',
    'latest-news-7b',
    'main/ckpt-7',
    'adapter',
    'sr-lora-0042',
    'v2-final',
  ])('is not %s', id => expect(isMovingName(id)).toBe(false));
});
