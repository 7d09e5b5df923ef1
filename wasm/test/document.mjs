/** Documents that tests fill the form with. */

/** The day of all tests. */
export const on = '2026-11-24';

export const criteria = ['who-fields', 'who-values', 'who-people', 'what-organisation', 'what-publics', 'what-professionals', 'why-trigger', 'why-benefit', 'why-priority',
  'how-offer', 'how-exchange', 'how-complement', 'how-decide', 'where-capacity', 'where-reach', 'where-occasion', 'when-rhythm', 'when-duration', 'when-availability'];

/** A document in which both sides have answered everything, with risks, a need and a contribution. */
export function filled() {
  const answers = (shift) => criteria.map((criterion, i) => ({ criterion, rating: (i + shift) % 6 === 5 ? 'unknown' : (i + shift) % 6 }));
  return {
    version: '1.0', name: 'Essai', partners: [{ id: 'a', name: 'La Cité' }, { id: 'b', name: 'Tremplin' }],
    rounds: [{
      id: 'round-1', date: on, respondents: [{ party: 'a', answers: answers(0) }, { party: 'b', answers: answers(2) }],
      needs: [{ id: 'need-1', party: 'a', level: 'publics', description: 'Un accueil' }],
      contributions: [{ id: 'contribution-1', from: 'b', to: ['a'], kind: 'staff', description: 'Des permanences', meets: ['need-1'] }],
      risks: [{ id: 'risk-1', catalogue: 'closure', likelihood: 2, impact: 4, treatments: [{ option: 'reduce', description: 'Un écrit' }], residual: { likelihood: 1, impact: 3 } },
        { id: 'risk-2', event: 'La salle ferme', likelihood: 4, impact: 5 }],
    }],
  };
}
