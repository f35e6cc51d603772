#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

// A signal comes at any moment, also while memory is being given out, so its handler does no more than write the signal's
// number into a pipe; a thread that waits at the other end does the work. (A mask and sigwait would do as well, but git and
// whatever else is started would inherit the mask, and no longer hear of Ctrl-C.)

static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
static int ends[2];
static void (*work)(int);

static void note(int number) {
  int before = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t written = write(ends[1], &byte, 1);
  (void)written;
  errno = before;
}

static void *wait_for_one(void *unused) {
  (void)unused;
  unsigned char byte = 0;
  ssize_t count;
  while ((count = read(ends[0], &byte, 1)) < 0 && errno == EINTR) {}
  if (count == 1) work(byte);
  return NULL;
}

int qingdan_on_interrupt(void (*what)(int)) {
  work = what;
  int error = qingdan_pipe(ends);
  if (error != 0) return error;
  fcntl(ends[1], F_SETFL, O_NONBLOCK);
  pthread_t thread;
  error = pthread_create(&thread, NULL, wait_for_one, NULL);
  if (error != 0) {
    close(ends[0]), close(ends[1]);
    return error;
  }
  pthread_detach(thread);
  for (size_t index = 0; index < sizeof signals / sizeof *signals; index++) {
    struct sigaction before, noting = {.sa_handler = note, .sa_flags = SA_RESTART};
    sigemptyset(&noting.sa_mask);
    // What the caller has us ignore (`nohup`) stays ignored.
    if (sigaction(signals[index], NULL, &before) == 0 && before.sa_handler == SIG_DFL)
      sigaction(signals[index], &noting, NULL);
  }
  return 0;
}

void qingdan_end_by(int number) {
  signal(number, SIG_DFL);
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, number);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
  raise(number);
}
