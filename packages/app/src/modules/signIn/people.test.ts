import { groupByTeam, Person } from './people';

function person(name: string, ...teams: string[]): Person {
  return {
    name,
    displayName: name,
    teams: teams.map(title => ({ ref: `group:default/${title}`, title })),
  };
}

describe('groupByTeam', () => {
  it('puts each person below their first team only, in the order given', () => {
    const ann = person('ann', 'Sails');
    const bob = person('bob', 'Anchors', 'Sails');
    const cid = person('cid', 'Sails');

    expect(groupByTeam([ann, bob, cid])).toEqual([
      { title: 'Sails', people: [ann, cid] },
      { title: 'Anchors', people: [bob] },
    ]);
  });

  it('has a place for people without a team', () => {
    const dee = person('dee');
    expect(groupByTeam([dee])).toEqual([{ title: 'No team', people: [dee] }]);
  });
});
