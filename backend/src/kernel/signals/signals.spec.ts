import { MemorySignals } from './memory-signals';
import { signalsContract } from './signals.contract';

describe('signals in the process', () => {
  const signals = new MemorySignals();
  signalsContract(() => ({ here: signals, there: signals }));
});
