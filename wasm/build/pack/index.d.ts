import type { Partnership } from './vademecum.js';
import type { VademecumAssessment } from './vademecum-assessment.js';
import type { Answer } from './engine.js';

export { VademecumAssessment, define } from './vademecum-assessment.js';
export type * from './vademecum.js';

/** The events of the element, with their details. */
export interface VademecumEvents {
  'vademecum-ready': CustomEvent<Record<string, never>>;
  'vademecum-change': CustomEvent<{ document: Partnership }>;
  'vademecum-step': CustomEvent<{ from: string; to: string }>;
  'vademecum-result': CustomEvent<Answer>;
  'vademecum-save': CustomEvent<{ document: Partnership; text: string }>;
  'vademecum-error': CustomEvent<{ message: string; cause?: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'vademecum-assessment': VademecumAssessment;
  }
  interface HTMLElementEventMap extends VademecumEvents {}
}
