/** Needed for the module path only. */
module example.arrays {
    requires dev.gila;
}
