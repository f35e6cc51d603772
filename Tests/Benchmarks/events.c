// The yardstick: libyaml's bare event loop over whole files.
//   cc -O2 -pthread events.c -lyaml -o events && ./events THREADS FILE...
// A thread takes the next file, reads it into a buffer it uses again, runs through the events and forgets them.
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <yaml.h>

static char **files;
static int count;
static atomic_int next;
static atomic_llong bytes, events;

static void fail(const char *file, const char *problem) {
  fprintf(stderr, "%s: %s\n", file, problem);
  exit(1);
}

static size_t slurp(const char *file, unsigned char **buffer, size_t *room) {
  FILE *stream = fopen(file, "rb");
  if (!stream || fseek(stream, 0, SEEK_END)) fail(file, "cannot be opened");
  size_t size = (size_t)ftell(stream);
  rewind(stream);
  if (size > *room) {
    free(*buffer);
    *buffer = malloc(*room = size);
    if (!*buffer) fail(file, "no memory");
  }
  if (fread(*buffer, 1, size, stream) != size) fail(file, "cannot be read");
  fclose(stream);
  return size;
}

static long long run(const char *file, const unsigned char *text, size_t size) {
  yaml_parser_t parser;
  yaml_event_t event;
  long long seen = 0;
  if (!yaml_parser_initialize(&parser)) fail(file, "no parser");
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser, text, size);
  for (int done = 0; !done; seen++) {
    if (!yaml_parser_parse(&parser, &event)) fail(file, parser.problem);
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return seen;
}

static void *work(void *unused) {
  unsigned char *buffer = NULL;
  size_t room = 0;
  for (int i; (i = atomic_fetch_add(&next, 1)) < count;) {
    size_t size = slurp(files[i], &buffer, &room);
    events += run(files[i], buffer, size);
    bytes += (long long)size;
  }
  free(buffer);
  return unused;
}

int main(int argc, char **argv) {
  pthread_t pool[64];
  int threads = argc > 2 ? atoi(argv[1]) : 0;
  if (threads < 1 || threads > 64) {
    fprintf(stderr, "usage: events THREADS FILE...\n");
    return 2;
  }
  files = argv + 2;
  count = argc - 2;
  for (int i = 1; i < threads; i++)
    if (pthread_create(&pool[i], NULL, work, NULL)) fail("events", "cannot start a thread");
  work(NULL);
  for (int i = 1; i < threads; i++) pthread_join(pool[i], NULL);
  printf("%lld bytes, %lld events\n", (long long)bytes, (long long)events);
  return 0;
}
