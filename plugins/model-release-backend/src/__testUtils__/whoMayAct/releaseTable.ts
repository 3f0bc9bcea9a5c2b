import { RuleTable } from './RuleTable';
import { RELEASE_COLUMNS } from './words';

/**
 * Who may do what to a release as a whole: written from the design, by hand, as `stepTable.ts` is.
 *
 * action | through | who | state | without which permission | answer | what the reason names
 */
export const RELEASE_RULES = RuleTable.read(
  `
# Taking it back

What was signed off is revoked, not withdrawn.
  withdraw       | *       | *          | approved  | *        | 409 release_signed_off     | state
It was taken back already.
  withdraw       | *       | *          | withdrawn | *        | 409 release_closed         | state
The policy can take away what the rules give.
  withdraw       | people  | requesters | in_review | withdraw | 403 not_permitted          | permission
Whoever asked can take it back: also through a plugin, and also a program.
  withdraw       | *       | asked      | in_review | nothing  | yes                        |
Nobody else can: no owner, not the requester's delegate, no program with the requester's name.
  withdraw       | *       | *          | in_review | *        | 403 not_requester          | requester, actor

# Asking for something else

What reviewers are to believe is for a person to say, with their own hands.
  amend          | service | *          | *         | *        | 403 not_direct             | actor
  amend          | plugin  | *          | *         | *        | 403 not_direct             | actor, through
What was signed off does not change any more, and neither does what has ended.
  amend          | person  | *          | approved  | *        | 409 release_signed_off     | state
  amend          | person  | *          | withdrawn | *        | 409 release_closed         | state
The policy can take away what the rules give.
  amend          | person  | requesters | in_review | withdraw | 403 not_permitted          | permission
Whoever asked can ask for something else.
  amend          | person  | requesters | in_review | nothing  | yes                        |
Nobody else can.
  amend          | person  | *          | in_review | *        | 403 not_requester          | requester, actor

# Saying something

Comments come from those who have to do with it; a program is not the person whose name it has.
  comment        | *       | outsiders  | *         | *        | 403 not_owner              | actor
Nobody stands in for the absent through a plugin.
  comment        | plugin  | delegate   | *         | *        | 403 not_owner              | actor
The policy can take away what the rules give.
  comment        | people  | *          | *         | comment  | 403 not_permitted          | permission
Requester and owners can always comment: also when it is over, also through a plugin, and so can a program that asked.
  comment        | *       | *          | *         | nothing  | yes                        |

# Shutting the gate again

A person answers for it, with their own hands.
  revoke         | service | *          | *         | *        | 403 not_direct             | actor
  revoke         | plugin  | *          | *         | *        | 403 not_direct             | actor, through
There is no approval to take back.
  revoke         | person  | *          | not-ready | *        | 409 release_not_signed_off | state
The policy can take away what the rules give: revoking has a permission of its own.
  revoke         | person  | answerable | approved  | revoke   | 403 not_permitted          | permission
Who answers for the approval shuts the gate: who owns the model or a sign-off, and administrators. Also one who asked: a shut gate is the safe side.
  revoke         | person  | answerable | approved  | nothing  | yes                        |
Nobody else does, whatever the policy gives, and nobody who stands in for one of those.
  revoke         | person  | *          | approved  | *        | 403 not_owner              | actor, model-owner

# Ending what nobody else ends

A person answers for it, with their own hands.
  close          | service | *          | *         | *        | 403 not_direct             | actor
  close          | plugin  | *          | *         | *        | 403 not_direct             | actor, through
It has ended already.
  close          | person  | *          | withdrawn | *        | 409 release_closed         | state
Who asked takes it back.
  close          | person  | requesters | *         | *        | 403 own_request            | requester
The policy can take away what the rules give.
  close          | person  | model-owner, administrator | * | close | 403 not_permitted        | permission
Who owns the model ends it, and so does an administrator: also what is approved, until its message is delivered.
  close          | person  | model-owner, administrator | * | nothing | yes                    |
Nobody else does, whatever the policy gives: no owner of a step, and nobody who stands in for one of those.
  close          | person  | *          | *         | *        | 403 not_owner              | actor, model-owner

# Giving the request to somebody else

A person answers for it, with their own hands.
  reassign-requester | service | *      | *         | *        | 403 not_direct             | actor
  reassign-requester | plugin  | *      | *         | *        | 403 not_direct             | actor, through
What was signed off waits for no requester any more, and neither does what has ended.
  reassign-requester | person  | *      | approved  | *        | 409 release_signed_off     | state
  reassign-requester | person  | *      | withdrawn | *        | 409 release_closed         | state
Who asked does not choose who answers in their place.
  reassign-requester | person  | requesters | in_review | *    | 403 own_request            | requester
The policy can take away what the rules give.
  reassign-requester | person  | model-owner, administrator | in_review | reassign-requester | 403 not_permitted | permission
Who owns the model does, and so does an administrator.
  reassign-requester | person  | model-owner, administrator | in_review | nothing | yes        |
Nobody else does, whatever the policy gives.
  reassign-requester | person  | *      | in_review | *        | 403 not_owner              | actor, model-owner

# Looking the owners up again

It waits for nobody any more.
  refresh-owners | *       | *          | withdrawn | *        | 409 release_closed         | state
The policy can take away what the rules give.
  refresh-owners | people  | *          | *         | comment  | 403 not_permitted          | permission
It decides nothing: the catalog does, and here it says what it said before.
  refresh-owners | *       | *          | *         | nothing  | no change                  |
`,
  RELEASE_COLUMNS,
);
