// Tries every border between the rooms of the plugins, by their `rooms.cjs`.
import { checkBorders } from './lib/checkBorders.mjs';
import { main } from './lib/main.mjs';

await main(async () => ((await checkBorders()).failed === 0 ? 0 : 1));
