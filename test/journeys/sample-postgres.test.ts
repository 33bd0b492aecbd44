import { describeSample } from './sample-journey.ts';

describeSample('postgres');
