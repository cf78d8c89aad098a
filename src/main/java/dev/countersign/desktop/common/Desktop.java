package dev.countersign.desktop.common;

/**
 * What every screen is given.
 *
 * @param shell the window
 * @param tasks runs what takes long
 * @param actions what keys, menus and palette call
 * @param look theme and size of text
 * @param choosers asks for files and folders
 * @param keys the signing keys known here
 */
public record Desktop(
    Shell shell,
    TaskRunner tasks,
    ActionRegistry actions,
    Look look,
    Choosers choosers,
    KeyRing keys) {}
