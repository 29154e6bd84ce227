// SPDX-License-Identifier: Apache-2.0
// The signals that ask the program to stop, noted so that it can end in its own order.
#pragma once

namespace unkink {

/// Notes SIGHUP, SIGINT and SIGTERM instead of dying of them, for the rest of the program's life;
/// one that is ignored stays so.
/// SIGXFSZ is ignored: a file that grew too large is then an error of writing.
void note_interrupts();

/// The signal that was noted; 0 for none.
int interrupted();

/// Waits until the descriptor can be read, is at its end or at fault, or a signal was noted,
/// whichever thread it came to.
void wait_for_input(int descriptor);

/// The same until something can be written; false where a signal was noted before that.
bool wait_for_room(int descriptor);

}  // namespace unkink
