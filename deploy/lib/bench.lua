-- Read by wrk for deploy/bench: posts one submission again and again, each time with a mailbox of its own and a challenge of its own.
-- Environment: BENCH_REPORT a submission; BENCH_CHALLENGES solved challenges, one a line, all of the same length;
-- BENCH_THREADS how many threads share them; BENCH_WARM=1: looks at each answer, which costs wrk some time.
local MAILBOX_AT, MAILBOX_LENGTH = 5, 32 -- after "TSRP" and the version

local threads = 0
local all = {}

function setup(thread)
  thread:set("share", threads)
  threads = threads + 1
  all[threads] = thread
end

function init()
  local file = assert(io.open(os.getenv("BENCH_REPORT"), "rb"))
  local report = file:read("*a")
  file:close()
  body_head = report:sub(1, MAILBOX_AT)
  body_tail = report:sub(MAILBOX_AT + MAILBOX_LENGTH + 1)
  head = "POST /api/v1/reports HTTP/1.1\r\nHost: " .. wrk.host .. ":" .. wrk.port
    .. "\r\nContent-Type: application/vnd.tipseal.report\r\nContent-Length: " .. #report .. "\r\nTipseal-Challenge: "

  challenges = assert(io.open(os.getenv("BENCH_CHALLENGES"), "rb"))
  local line = #challenges:read("*l") + 1
  local mine = math.floor(challenges:seek("end") / line / tonumber(os.getenv("BENCH_THREADS")))
  challenges:seek("set", share * mine * line)
  left = mine
  random = assert(io.open("/dev/urandom", "rb"))
  wrong, exhausted = 0, 0
end

function request()
  if left == 0 then
    exhausted = 1
    wrk.thread:stop()
    return "GET /api/v1/profile HTTP/1.1\r\nHost: localhost\r\n\r\n"
  end
  left = left - 1
  return head .. challenges:read("*l") .. "\r\n\r\n" .. body_head .. random:read(MAILBOX_LENGTH) .. body_tail
end

if os.getenv("BENCH_WARM") == "1" then
  function response(status)
    if status ~= 201 then wrong = wrong + 1 end
  end
end

-- One line: answers, microseconds, p50 and p99 in microseconds, errors, 1 if the challenges ran out.
function done(summary, latency)
  local errors = summary.errors
  local bad = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  local ended = 0
  for _, thread in ipairs(all) do
    bad = bad + thread:get("wrong")
    ended = math.max(ended, thread:get("exhausted"))
  end
  print(string.format("BENCH %d %d %d %d %d %d", summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), bad, ended))
end
