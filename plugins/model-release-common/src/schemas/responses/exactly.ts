import { z } from 'zod';

/** All the way down, and whichever way the type was put together. */
type Plain<T> = T extends object ? { [K in keyof T]: Plain<T[K]> } : T;

/** `never` or `true`: assignable both ways is not enough, an optional property may be missing on either side. */
type IsSame<A, B> = (<X>() => X extends Plain<A> ? 1 : 2) extends <
  X,
>() => X extends Plain<B> ? 1 : 2
  ? true
  : false;

/**
 * A schema of a type, checked when it is compiled: the type is what the code works with, the schema is
 * what the API description is made from, and neither can have what the other does not.
 */
export const exactly =
  <T>() =>
  <S extends z.ZodType>(
    schema: S &
      (IsSame<z.output<S>, T> extends true
        ? unknown
        : 'This schema and its type differ'),
  ): z.ZodType<T> =>
    schema as unknown as z.ZodType<T>;
