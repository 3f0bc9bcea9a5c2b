const KEY = 'persona';

/** Who was signed in last in this browser, so that a reload does not ask again. */
export const rememberedPersona = {
  read: () => localStorage.getItem(KEY) ?? undefined,
  write: (name: string) => localStorage.setItem(KEY, name),
  forget: () => localStorage.removeItem(KEY),
};
