#pragma once

/// From here on this process and all that come of it change no mode, owner or time of a file, reach no other process but by
/// signals, and make no socket that lies in the file system.
///
/// Needs PR_SET_NO_NEW_PRIVS. Returns 0, also where the system has no filter for calls (errno where it refuses one).
int qingdan_refuse_calls(void);
