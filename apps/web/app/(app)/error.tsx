'use client';

import { BrokenPage } from '../../src/client/broken-page.tsx';

export default BrokenPage;
