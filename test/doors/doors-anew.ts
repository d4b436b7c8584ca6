// A door reads its settings when it is imported, so every spec imports its own: those of an earlier spec have other surroundings.
import { vi } from 'vitest';

vi.resetModules();
