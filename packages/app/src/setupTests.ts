import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A busy machine is slow at looking through whole pages, and that is no reason to fail.
configure({ asyncUtilTimeout: 10_000 });
