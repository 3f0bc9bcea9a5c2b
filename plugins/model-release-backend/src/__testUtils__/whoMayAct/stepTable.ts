import { RuleTable } from './RuleTable';
import { STEP_COLUMNS } from './words';

/**
 * Who may do what to a step: written from the design, by hand, and not from the code. See `RuleTable`
 * for how it is read, `words.ts` for the words and `relations.ts` for the people.
 *
 * action | through | who | step | state | without which permission | answer | what the reason names
 */
export const STEP_RULES = RuleTable.read(
  `
# Whose word it is

Decisions are made by people: no program makes one, whatever it is called.
  *        | service | *                 | *        | *                 | *        | 403 not_direct                | actor
Nobody knows whether a person read what a plugin presents for them, so it is not their word.
  *        | plugin  | *                 | *        | *                 | *        | 403 not_direct                | actor, through

# What became of the release

What was withdrawn has ended, for everybody.
  *        | person  | *                 | *        | withdrawn         | *        | 409 release_closed            | state

# Who has a message delivered again

Only a message is delivered.
  redeliver | person | *                 | reviewed | *                 | *        | 409 step_wrong_type           | step, type
It is delivered by itself, until it is given up.
  redeliver | person | *                 | webhook  | undelivered       | *        | 409 step_wrong_state          | step
Who owns the step mends what it failed on: not the requester, and nobody whose delegation is over.
  redeliver | person | others            | webhook  | failed            | *        | 403 not_owner                 | owners, actor
The policy can take away what the rules give.
  redeliver | person | owners            | webhook  | failed            | act      | 403 not_permitted             | permission
  redeliver | person | delegates         | webhook  | failed            | act      | 403 not_permitted for absent  | permission
Every owner has it delivered again, and so does whoever stands in for one; both are named.
  redeliver | person | owners            | webhook  | failed            | nothing  | yes                           |
  redeliver | person | delegates         | webhook  | failed            | nothing  | yes for absent                |

# What was signed off

It does not change any more, for anybody.
  *        | person  | *                 | *        | approved          | *        | 409 release_signed_off        | state
  *        | person  | *                 | webhook  | failed            | *        | 409 release_signed_off        |

# What became of the step

A step is worked on, or turned down, while it is active and at no other time.
  decide   | person  | *                 | *        | inactive          | *        | 409 step_not_active           | step, state
  reaffirm | person  | *                 | *        | inactive          | *        | 409 step_not_active           | step, state
What has not begun or is done is not let pass.
  waive    | person  | *                 | *        | blocked           | *        | 409 step_not_active           | step, state
  waive    | person  | *                 | *        | completed         | *        | 409 step_not_active           | step, state
Only what was sent back comes back.
  resubmit | person  | *                 | *        | not-sent-back     | *        | 409 step_wrong_state          | step, state
Only what is completed is opened again.
  reopen   | person  | *                 | *        | open              | *        | 409 step_wrong_state          | step, state
A completed step keeps the owners it had.
  reassign | person  | *                 | *        | completed         | *        | 409 step_not_active           | step, state

# What kind of step it is

Work is handed in; only a sign-off is approved.
  approve  | person  | *                 | work     | active            | *        | 409 step_wrong_type           | step, type
A sign-off takes a signature over its packet, and no result.
  reaffirm | person  | *                 | approval | active            | *        | 409 step_wrong_type           | step, type
  complete | person  | *                 | approval | active            | *        | 409 step_wrong_type           | step, type
These ask for no file, and nobody would sign one that hangs on a sign-off.
  upload   | person  | *                 | fileless | active            | *        | 409 step_wrong_type           | step
A sign-off is never waived.
  waive    | person  | *                 | approval | open              | *        | 409 step_wrong_type           | step, type
A message is nobody's to work on, so there is nothing to give away.
  reassign | person  | *                 | webhook  | blocked           | *        | 409 step_wrong_type           | step, type

# Who signs off

Whoever asked does not judge their own request: not as an owner, not for one, and nobody in their place.
  decide   | person  | asking            | approval | active            | *        | 403 own_request               | requester, actor
A sign-off is for its owners and those who stand in for them.
  decide   | person  | others            | approval | active            | *        | 403 not_owner                 | owners, actor
Nobody signs off their own work: not as an owner, not for one, and nobody in their place.
  approve  | person  | done-work         | approval | active            | *        | 403 completed_covered_step    | handed-in, actor
An absent owner and their delegate are one signer, not two.
  approve  | person  | signed-for        | approval | active            | *        | 403 counts_once               | signer, actor
The policy can take away what the rules give.
  decide   | person  | owners            | approval | active            | act      | 403 not_permitted             | permission
  decide   | person  | delegates         | approval | active            | act      | 403 not_permitted for absent  | permission
Signing again is a repeat: it does no harm and counts no second time.
  approve  | person  | signed-oneself    | approval | active            | nothing  | no change                     |
  approve  | person  | signed-for-absent | approval | active            | nothing  | no change for absent          |
An owner who neither asked nor did the work signs. Any owner who did not ask can turn it down.
  decide   | person  | owners            | approval | active            | nothing  | yes                           |
So can whoever stands in for one, and both are named.
  decide   | person  | delegates         | approval | active            | nothing  | yes for absent                |

# Who does the work

A step is for its owners: not for the requester, and for nobody whose delegation is over, to come, second-hand, or from somebody without a right.
  decide   | person  | others            | work     | active            | *        | 403 not_owner                 | owners, actor
  reopen   | person  | others            | work     | completed         | *        | 403 not_owner                 | owners, actor
The policy can take away what the rules give.
  decide   | person  | owners            | work     | active            | act      | 403 not_permitted             | permission
  reopen   | person  | owners            | work     | completed         | act      | 403 not_permitted             | permission
  decide   | person  | delegates         | work     | active            | act      | 403 not_permitted for absent  | permission
  reopen   | person  | delegates         | work     | completed         | act      | 403 not_permitted for absent  | permission
Every owner works on a step, through whichever group, and also one who asked for the release: what they hand in is judged by others.
  decide   | person  | owners            | work     | active            | nothing  | yes                           |
Every owner can open it again, whoever handed the result in.
  reopen   | person  | owners            | work     | completed         | nothing  | yes                           |
So can whoever stands in for one, and both are named.
  decide   | person  | delegates         | work     | active            | nothing  | yes for absent                |
  reopen   | person  | delegates         | work     | completed         | nothing  | yes for absent                |

# Who confirms an earlier result

It is an owner's word, as the result was.
  reaffirm | person  | others            | work     | active            | *        | 403 not_owner                 | owners, actor
What was never completed has no result that could still hold.
  reaffirm | person  | *                 | work     | first-round       | *        | 409 nothing_to_reaffirm       | step
The policy can take away what the rules give.
  reaffirm | person  | owners            | work     | reopened          | act      | 403 not_permitted             | permission
  reaffirm | person  | delegates         | work     | reopened          | act      | 403 not_permitted for absent  | permission
Every owner confirms it, whoever gave it, and so does whoever stands in for one.
  reaffirm | person  | owners            | work     | reopened          | nothing  | yes                           |
  reaffirm | person  | delegates         | work     | reopened          | nothing  | yes for absent                |

# Who answers what was sent back

The policy can take away what the rules give.
  resubmit | person  | requesters        | *        | changes_requested | act      | 403 not_permitted             | permission
What was sent back was sent to the requester.
  resubmit | person  | requesters        | *        | changes_requested | nothing  | yes                           |
To nobody else: delegates look after somebody's steps, not after their requests.
  resubmit | person  | *                 | *        | changes_requested | *        | 403 not_requester             | requester, actor

# Who lets a step pass

Nobody waives a check of their own request.
  waive    | person  | requesters        | work     | open              | *        | 403 own_request               | requester, step
The policy can take away what the rules give: waiving has a permission of its own.
  waive    | person  | owners            | work     | open              | waive    | 403 not_permitted             | permission
  waive    | person  | administrator     | work     | open              | waive    | 403 not_permitted             | permission
  waive    | person  | waiver            | work     | open              | waive    | 403 not_permitted             | permission
An owner answers for the step, and so do those whom the portal's configuration names. They need no other permission.
  waive    | person  | owners            | work     | open              | not-that | yes                           |
  waive    | person  | administrator     | work     | open              | not-that | yes                           |
  waive    | person  | waiver            | work     | open              | not-that | yes                           |
Nobody else does, whatever the policy gives: not who owns the model, and nobody who stands in for one of those.
  waive    | person  | *                 | work     | open              | *        | 403 not_owner                 | owners, actor

# Who says whose it is

Whoever asked does not choose who signs, and nobody does in their place.
  reassign | person  | asking            | approval | open              | *        | 403 own_request               | requester, actor
Nor do they choose who does a step that is not theirs.
  reassign | person  | requester         | work     | open              | *        | 403 own_request               | requester, actor
The policy can take away what the rules give: giving away somebody else's step has a permission of its own.
  reassign | person  | administrator     | *        | open              | reassign | 403 not_permitted             | permission
Administrators give away anybody's step, although they work on none.
  reassign | person  | administrator     | *        | open              | not-that | yes                           |
Nobody else gives away what is not theirs, whatever the policy gives.
  reassign | person  | others            | *        | open              | *        | 403 not_owner                 | owners, actor
Owners give their own step away to another who may own it, also before it begins, under either permission. So do delegates.
  reassign | person  | owners            | *        | open              | *        | yes                           |
  reassign | person  | delegates         | *        | open              | *        | yes for absent                |
`,
  STEP_COLUMNS,
);
