-- What the logins may do with requests and their answers.
grant execute on function viewer_may_ask, viewer_may_tell_request, is_asked to enlace_web, enlace_job;
grant select on requests, request_questions, others_asked, hand_overs, request_steps, request_findings, answers, answer_consents,
  answer_findings to enlace_web, enlace_job;
grant insert on requests, request_questions, others_asked, hand_overs, request_steps, request_findings, answers, answer_consents,
  answer_findings to enlace_web;
grant update (taken_back_at) on hand_overs to enlace_web;
grant update (label, label_reason, body, kept_reason, withdrawn_at, revision) on answers to enlace_web;
grant update (reminded_at) on requests to enlace_job;
