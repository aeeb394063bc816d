-- What the logins may do with notices. The database writes them.
grant select on notices, notice_choices to enlace_web, enlace_job;
grant update (read_at) on notices to enlace_web;
grant insert on notice_choices to enlace_web, enlace_job;
grant update (way) on notice_choices to enlace_web, enlace_job;
grant update (mail_id) on notices to enlace_job;
grant delete on notices to enlace_job;
