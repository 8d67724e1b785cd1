import assert from "node:assert/strict";
import { Failure, type FailureReason } from "../../api/failure.ts";
import { type Defect, Refused } from "../../crypto/refused.ts";

/** For `assert.rejects` and `assert.throws`. */
type Check = (error: unknown) => boolean;

/** A failure for this reason, and about this detail if one is given. */
export function failure(reason: FailureReason, detail?: string): Check {
  return (error) => {
    assert.ok(error instanceof Failure, String(error));
    assert.equal(error.reason, reason);
    assert.ok(detail === undefined || error.detail === detail, error.detail);
    return true;
  };
}

/** A refusal with this defect. */
export function refused(defect: Defect): Check {
  return (error) => {
    assert.ok(error instanceof Refused, String(error));
    assert.equal(error.defect, defect);
    return true;
  };
}
