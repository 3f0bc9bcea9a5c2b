import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ReleaseAccess } from '../domain/ReleaseAccess';
import { normalRef } from '../lib/normalRef';
import { AccessDirectory } from '../ports/AccessDirectory';
import { ReaderStore } from '../ports/ReaderStore';

/** Ref of the User who sent a request; none for services, and for programs with a User's credentials. */
function personOf({ principal }: BackstageCredentials): string | undefined {
  const { type, userEntityRef, actor } = principal as {
    type?: string;
    userEntityRef?: string;
    actor?: unknown;
  };
  return type === 'user' && !actor ? userEntityRef : undefined;
}

/**
 * Remembers what people may read while they are here, since the framework cannot be asked about somebody
 * else: who can be mentioned, and who is told of what they watch, depends on it.
 */
export class RememberingAccessDirectory
  implements Pick<AccessDirectory, 'accessOf'>
{
  static of(
    directory: Pick<AccessDirectory, 'accessOf'>,
    readers: Pick<ReaderStore, 'remember'>,
    clock: () => Date,
  ): RememberingAccessDirectory {
    return new RememberingAccessDirectory(directory, readers, clock);
  }

  private constructor(
    private readonly directory: Pick<AccessDirectory, 'accessOf'>,
    private readonly readers: Pick<ReaderStore, 'remember'>,
    private readonly clock: () => Date,
  ) {}

  async accessOf(credentials: BackstageCredentials): Promise<ReleaseAccess> {
    const access = await this.directory.accessOf(credentials);
    const person = personOf(credentials);
    if (person !== undefined) {
      await this.readers.remember(
        normalRef(person),
        access.readable,
        this.clock().toISOString(),
      );
    }
    return access;
  }
}
