#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <spawn.h>
#include <unistd.h>

// A program that is to end with its parent (PR_SET_PDEATHSIG) ends with the thread that started it, so one thread that
// never ends starts them all.

struct order {
  char **words, **variables;
  const int *streams;
  pid_t process;
  int error, isDone;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static struct order *waiting;
static int isStarted;

static void carry_out(struct order *order) {
  posix_spawn_file_actions_t actions;
  order->error = posix_spawn_file_actions_init(&actions);
  if (order->error != 0) return;
  for (int stream = 0; stream < 3 && order->error == 0; stream++)
    order->error = posix_spawn_file_actions_adddup2(&actions, order->streams[stream], stream);
  if (order->error == 0)
    order->error = posix_spawn(&order->process, order->words[0], &actions, NULL, order->words, order->variables);
  posix_spawn_file_actions_destroy(&actions);
}

static void *start_all(void *unused) {
  (void)unused;
  pthread_mutex_lock(&lock);
  for (;;) {
    while (waiting == NULL || waiting->isDone) pthread_cond_wait(&changed, &lock);
    carry_out(waiting);
    waiting->isDone = 1;
    pthread_cond_broadcast(&changed);
  }
  return NULL;
}

int qingdan_pipe(int ends[2]) {
#if defined(__linux__)
  return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno;
#else
  if (pipe(ends) != 0) return errno;
  for (int end = 0; end < 2; end++) fcntl(ends[end], F_SETFD, FD_CLOEXEC);
  return 0;
#endif
}

int qingdan_start(char **words, char **variables, const int streams[3], int *process) {
  struct order order = {words, variables, streams, 0, 0, 0};
  pthread_mutex_lock(&lock);
  if (!isStarted) {
    pthread_t thread;
    int error = pthread_create(&thread, NULL, start_all, NULL);
    if (error != 0) {
      pthread_mutex_unlock(&lock);
      return error;
    }
    pthread_detach(thread);
    isStarted = 1;
  }
  while (waiting != NULL) pthread_cond_wait(&changed, &lock);
  waiting = &order;
  pthread_cond_broadcast(&changed);
  while (!order.isDone) pthread_cond_wait(&changed, &lock);
  waiting = NULL;
  pthread_cond_broadcast(&changed);
  pthread_mutex_unlock(&lock);
  *process = order.process;
  return order.error;
}
