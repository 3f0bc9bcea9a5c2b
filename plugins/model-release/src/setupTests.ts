import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { Settings } from 'luxon';
import { NOW } from './__testUtils__/theTime';

// The pages tell the time from luxon's clock: the same for every test, on every machine.
Settings.now = () => NOW.toMillis();
Settings.defaultZone = NOW.zone;

// A busy machine is slow at looking through whole pages, and that is no reason to fail.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });
