/** Whether a connection was closed before the end: storages fail in other ways. */
export function isClientGone(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ERR_STREAM_PREMATURE_CLOSE';
}
