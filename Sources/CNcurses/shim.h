// ncurses as Swift can see it: macros, globals and variadics become functions.
// Only CursesConsole may import this module.
#ifndef GAVEL_CNCURSES_SHIM_H
#define GAVEL_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>
// term.h defines a macro for every capability (`lines`, `columns`, ...): declare the few functions instead.
#include <curses.h>
extern NCURSES_EXPORT(char *) tigetstr(const char *);
extern NCURSES_EXPORT(int) tigetnum(const char *);
extern NCURSES_EXPORT(int) tigetflag(const char *);
extern NCURSES_EXPORT(int) tigetnum(const char *);
extern NCURSES_EXPORT(int) setupterm(const char *, int, int *);
extern NCURSES_EXPORT(int) putp(const char *);
struct term;
extern NCURSES_EXPORT(struct term *) set_curterm(struct term *);
extern NCURSES_EXPORT(int) del_curterm(struct term *);

// wchar.h shows it only to programs that ask for X/Open.
extern int wcwidth(wchar_t);
// How many columns ncurses will give a character.
static inline int nc_width(wchar_t character) { return wcwidth(character); }

static inline WINDOW *nc_stdscr(void) { return stdscr; }
static inline WINDOW *nc_curscr(void) { return curscr; }
static inline int nc_color_count(void) { return COLORS; }
static inline int nc_pair_count(void) { return COLOR_PAIRS; }

static inline attr_t nc_bold(void) { return A_BOLD; }
static inline attr_t nc_dim(void) { return A_DIM; }
static inline attr_t nc_underline(void) { return A_UNDERLINE; }
static inline attr_t nc_reverse(void) { return A_REVERSE; }
static inline attr_t nc_italic(void) { return A_ITALIC; }

// A capability's string, or NULL if the terminal lacks it (tigetstr also answers (char *)-1).
static inline const char *nc_capability(const char *name) {
    char *text = tigetstr(name);
    return text == (char *)-1 ? NULL : text;
}

// A cell without any character: what `setcchar` makes of attributes and a colour pair.
static inline cchar_t nc_cell(attr_t attributes, int pair) {
    cchar_t cell;
    const wchar_t blank[2] = {L' ', 0};
    memset(&cell, 0, sizeof cell);
    setcchar(&cell, blank, attributes, (short)(pair > 32767 ? 32767 : pair), &pair);
    return cell;
}

// `setcchar` without its measuring, for text that is measured already.
static inline void nc_set_character(cchar_t *cell, wchar_t character) { cell->chars[0] = character; }
static inline void nc_set_mark(cchar_t *cell, int index, wchar_t mark) { cell->chars[index] = mark; }

static inline int nc_put_cells(int row, int column, const cchar_t *cells, int count) {
    return mvwadd_wchnstr(stdscr, row, column, cells, count);
}

static inline int nc_window_size(int descriptor, int *rows, int *columns) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return -1;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return 0;
}

#endif
