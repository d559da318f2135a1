/* Products of matrices, and of stacks of them: what all element types and instruction sets share. */
#ifndef GILA_MATRICES_H
#define GILA_MATRICES_H

#include "loops/loops.h"

/* Strides are in parts of elements: where these are contiguous 1, or 2 of complex ones. */
typedef struct gila_matrix {
    void *data;
    int64_t rows, columns;
    int64_t down, right;
} gila_matrix;

/* What is done with a product. */
enum gila_product_mode { GILA_SET, GILA_ADD, GILA_SUBTRACT };

/* m[0] = m[1] m[2], m[0] += that or m[0] -= that; all have elements. */
typedef int64_t (*gila_product)(const gila_call *call, const gila_matrix *m,
                                enum gila_product_mode mode);

/* What a type's products are made by. */
typedef struct gila_products {
    int64_t parts; /* of an element */
    int64_t size;  /* of a part */
    gila_product
        vector; /* those with one column, of matrices whose rows or whose columns are contiguous */
    gila_product matrix; /* all others that are not handed to BLAS; null of complex ones */
} gila_products;

/*
 * operands[0] from operands[1] and operands[2], on their last two axes; the axes before are of one shape (a
 * broadcast one has stride zero). How a product is made depends on nothing but its own shape and strides:
 * one in a stack has the bits that it has alone.
 */
int64_t gila_products_run(const gila_call *call, const gila_products *bodies,
                          enum gila_product_mode mode);

/* The same of operands that have elements, which are complex. */
int64_t gila_complex_products(const gila_call *call, enum gila_product_mode mode);

#endif
