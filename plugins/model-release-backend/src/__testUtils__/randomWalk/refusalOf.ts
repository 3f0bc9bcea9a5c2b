import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';

/** The code with which something is refused, or `undefined`. Whatever else goes wrong is a defect. */
export function refusalOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof ModelReleaseError) {
      return error.code;
    }
    throw error;
  }
}
