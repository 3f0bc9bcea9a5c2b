import { Settings } from 'luxon';
import { NOW } from './theTime';

// The pages tell the time from luxon's clock: the same for every test, on every machine.
Settings.now = () => NOW.toMillis();
Settings.defaultZone = NOW.zone;
