// Made from openapi/ by `npm run generate`; never edited.
export interface paths {
    "/api/v1/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who runs this service and how to reach them */
        get: operations["service_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service/app-qr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * QR code that leads to the phone app
         * @description To the Android package when setting app_android_url names one, else to the phone app in the browser.
         */
        get: operations["service_app_qr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Current versions of all agreements */
        get: operations["agreement_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{agreement_kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Text of the current version */
        get: operations["agreement_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products with their price now */
        get: operations["product_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a code to a number
         * @description Answers the same for known and unknown numbers. challenge_required asks for the header X-Lnca-Challenge.
         */
        post: operations["sms_code_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get a proof-of-work puzzle */
        post: operations["challenge_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register */
        post: operations["account_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password by SMS code
         * @description All sessions of the account end. Unknown numbers answer code_wrong, as a wrong code does.
         */
        post: operations["password_reset_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My sessions */
        get: operations["session_list"];
        put?: never;
        /**
         * Log in by password or SMS code
         * @description The first right code of an unknown number opens an account. Portal: sets the cookie. Phone: gives tokens.
         */
        post: operations["session_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Log out */
        delete: operations["session_end_current"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my sessions */
        delete: operations["session_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New tokens for a refresh token
         * @description The refresh token rotates; using an old one after the grace time ends the session.
         */
        post: operations["session_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My account */
        get: operations["me_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/revealed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show my full values; audited */
        post: operations["me_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sms-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code for a change of my account, to my own number or to the one it shall get */
        post: operations["me_sms_code_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/mobile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give my account another number; all other sessions end
         * @description code goes to the new number; old_code to the old one, or verification_id names a fresh face check of the account.
         */
        put: operations["me_mobile_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a link to everything that is kept about me
         * @description Good once, until expires_at. Needs a code for purpose data_export.
         */
        post: operations["me_export_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/exports/{export_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file behind such a link, once
         * @description A JSON object with one member per kind of record.
         */
        get: operations["me_export_fetch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What closing my account would mean, and what stands in the way */
        get: operations["me_closure_show"];
        put?: never;
        /**
         * Close my account; all sessions end at once
         * @description account_busy names an order that must be finished first.
         */
        post: operations["me_closure_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a new password by SMS code; all other sessions end */
        put: operations["me_password_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the current agreements */
        post: operations["me_agreements_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep language and type size */
        put: operations["me_preferences_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a face check */
        post: operations["identity_verification_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-verifications/{verification_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the face check stands */
        get: operations["identity_verification_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-verifications/{verification_id}/qr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** QR code of the face check page */
        get: operations["identity_verification_qr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identity-verifications/hints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A browser came back from the face check */
        post: operations["identity_verification_hint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My orders */
        get: operations["order_list"];
        put?: never;
        /** Begin an order as a draft */
        post: operations["order_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order */
        get: operations["order_show"];
        put?: never;
        post?: never;
        /** Delete a draft */
        delete: operations["order_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save what was typed
         * @description In draft everything; in refused only the open fields.
         */
        put: operations["order_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/price": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Accept the price of now for a draft whose own no longer holds */
        put: operations["order_price_accept"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/handler-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a code to the saved number of the handler */
        post: operations["order_handler_code_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/handler-proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the handler's mobile number
         * @description By the code that was sent to the number saved in the order. Without effect once it is proved; a changed number must be proved anew.
         */
        post: operations["order_handler_prove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a draft: fixes price and profile
         * @description price_changed: the draft is so old that its price no longer holds; new_price says what it is now.
         */
        post: operations["order_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/resubmission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a refused order again */
        post: operations["order_resubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an unpaid order */
        post: operations["order_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/declination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a certificate that a company ordered in a batch
         * @description The share goes back to the payer.
         */
        post: operations["order_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what when, and what comes next */
        get: operations["order_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/revealed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the full values; audited */
        post: operations["order_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/materials/{material_kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The document as stored */
        get: operations["material_show"];
        /**
         * Upload or replace a document
         * @description A wrong picture is refused and the earlier one stays.
         */
        put: operations["material_put"];
        post?: never;
        /** Remove a document */
        delete: operations["material_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/forms/{form_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A form filled with my order's data, PDF; audited
         * @description It holds full values and the order number as a QR code. Only forms that an order of this holder kind needs; the others are not found.
         */
        post: operations["order_form_fill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batch-companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Companies for which I may order */
        get: operations["batch_company_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a batch as a draft */
        post: operations["batch_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One batch of mine */
        get: operations["batch_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of a batch in the spreadsheet's order */
        get: operations["batch_row_list"];
        /**
         * Put the rows of a spreadsheet in the place of all rows
         * @description Every row is kept, also a wrong one, with its errors. Only in a draft.
         */
        put: operations["batch_rows_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/rows/{line}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mend cells of one row
         * @description All rows are checked anew. Only in a draft.
         */
        put: operations["batch_row_mend"];
        post?: never;
        /** Take a row out */
        delete: operations["batch_row_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch_id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an order for each person, to be paid together
         * @description Everything is checked once more: 422 batch_rows_wrong leaves the errors at the rows. Persons see their order once it is paid.
         */
        post: operations["batch_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/downloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What there is to download, by group */
        get: operations["download_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/downloads/{download_item_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of an item; nginx sends it, in ranges when asked */
        get: operations["download_file_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/downloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All items, withdrawn ones too */
        get: operations["staff_download_list"];
        put?: never;
        /** Publish an uploaded file as a new item */
        post: operations["staff_download_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/downloads/{download_item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change an item's words and place, or replace its file */
        put: operations["staff_download_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/downloads/{download_item_id}/state/{state}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Withdraw an item, or publish it again */
        put: operations["staff_download_set_state"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/download-uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin the upload of a file */
        post: operations["download_upload_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/download-uploads/{upload_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Give an upload up; nothing of it stays */
        delete: operations["download_upload_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/download-uploads/{upload_id}/pieces/{piece}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** One piece of a file, counted from 0; in order, and as often as needed */
        put: operations["download_upload_piece_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{form_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A blank form, PDF */
        get: operations["form_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        /** How the token of an order reaches me */
        get: operations["order_delivery_show"];
        /** Choose how the token of a draft reaches me */
        put: operations["order_delivery_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Electronic seals that I may use, or have let others use */
        get: operations["seal_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seals/{seal_id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture of a seal of mine */
        get: operations["seal_picture_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Seals of companies in a state, newest first */
        get: operations["staff_seal_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/seals/{seal_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One seal, the certificates it is bound to, and what the caller may do */
        get: operations["staff_seal_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/seals/{seal_id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture of a seal */
        get: operations["staff_seal_picture_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/seals/{seal_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a seal into force that another person has made */
        post: operations["seal_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/seals/{seal_id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a seal, for good; the company may then get a new one of the kind */
        post: operations["seal_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/seal-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Companies with a certificate and without a seal, newest first */
        get: operations["seal_order_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/seal-orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is needed to make seals from the form of an order */
        get: operations["seal_order_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/seal-orders/{order_id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reviewed seal information form of an order; audited */
        get: operations["seal_form_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/seal-orders/{order_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would be cut out of the form; nothing is kept */
        get: operations["seal_preview_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/seal-orders/{order_id}/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a seal of the company from the form of its order */
        post: operations["seal_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/productions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** UKey orders that wait for their token or for being handed over, oldest first */
        get: operations["production_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/productions/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        /** What the token is for and where it goes; audited */
        get: operations["production_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/productions/{order_id}/token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the certificate of a token's request */
        post: operations["production_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/productions/{order_id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        /** The certificate with its chain as PEM, for the token tool */
        get: operations["production_certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/productions/{order_id}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The token was handed over at the counter, or to a courier */
        post: operations["production_hand_over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/bindings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        /**
         * Where the certificate of an order is bound
         * @description Those that are bound, and those whose end the relying party is still to be told.
         */
        get: operations["order_binding_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/unbinding": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all ties of an order's certificate at relying parties
         * @description The relying parties are told by a signed webhook (binding.ended); afterwards the certificate can be bound there again.
         */
        post: operations["order_unbinding_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pay now: get a payment code */
        post: operations["payment_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for the money back
         * @description For a paid order that is not approved yet. While it is undecided the same refund is answered again.
         */
        post: operations["refund_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{payment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the payment stands */
        get: operations["payment_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{payment_id}/qr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** QR code to pay with */
        get: operations["payment_qr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/callbacks/wechat-pay/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notification of WeChat Pay
         * @description Signature checked before anything else; effects run in a job.
         */
        post: operations["payment_notice_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My invoices, newest first */
        get: operations["invoice_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of my invoices */
        get: operations["invoice_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice_id}/files/{invoice_format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of one of my invoices */
        get: operations["invoice_file_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice_id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an issued invoice again */
        post: operations["invoice_delivery_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice_id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct the title, once
         * @description A red invoice takes the issued one back, a new one follows; the answer is the new one.
         */
        post: operations["invoice_correction_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/callbacks/nuonuo/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Callback of Nuonuo
         * @description Not signed, so a hint only: the invoice it speaks of is queried, nothing in it is believed.
         */
        post: operations["invoice_notice_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My certificates and those that wait for me
         * @description Two lists in one, newest first; a page is the same page of both, and the longer one says how many pages there are.
         */
        get: operations["certificate_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{certificate_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One certificate */
        get: operations["certificate_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{certificate_id}/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Holder, issuing and root certificate as PEM */
        get: operations["certificate_chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grants that I made or got, newest first */
        get: operations["authorization_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorizations/{authorization_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One grant of mine */
        get: operations["authorization_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorizations/{authorization_id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The power of attorney behind a grant of mine */
        get: operations["authorization_letter_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to claim a certificate: the server commits to its point */
        post: operations["claim_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{claim_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the claim stands */
        get: operations["claim_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{claim_id}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the phone point and proof, get the opening */
        post: operations["claim_key_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{claim_id}/round": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin the signature over the certificate request */
        post: operations["claim_round_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{claim_id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Finish the signature; the certificate is issued */
        put: operations["claim_sign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/renewal-scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A QR code with which a renewal begins */
        post: operations["renewal_scan_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/renewal-scans/{scan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the scan stands */
        get: operations["renewal_scan_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/renewal-scans/{scan_id}/qr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The QR code as a picture */
        get: operations["renewal_scan_qr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login-scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A QR code to log in with */
        post: operations["login_scan_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login-scans/{scan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the scan stands */
        get: operations["login_scan_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login-scans/{scan_id}/qr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The QR code as a picture */
        get: operations["login_scan_qr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The phone scans a code; the first phone has it */
        post: operations["scan_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/{scan_id}/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The phone chooses the certificate to renew */
        put: operations["scan_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/{scan_id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The phone lets the browser log in */
        put: operations["scan_confirm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/{scan_id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The phone refuses */
        put: operations["scan_refuse"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/represented-certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Certificates of companies whose legal representative the caller is by a key of the own */
        get: operations["represented_certificate_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/key-uses/{key_use_id}/round": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin the signature with the PIN */
        post: operations["key_use_round_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/key-uses/{key_use_id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Finish the signature; what it is for happens */
        put: operations["key_use_sign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{order_id}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a renewal order renews */
        get: operations["order_renewal_show"];
        put?: never;
        /**
         * Begin to renew the certificate of a UKey order
         * @description The answer is the draft of the renewal; asked again, the same one. A company's token is renewed by its present handler or by the legal representative: handler_only, grant_not_in_force. A certificate on a phone is renewed by a scan.
         */
        post: operations["order_renewal_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificates/{certificate_id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the certificate can be extended, and how far it is */
        get: operations["extension_show"];
        put?: never;
        /** Begin to extend the certificate */
        post: operations["extension_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reminders that a service of mine ends, newest first */
        get: operations["reminder_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminders/{reminder_id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** I have seen this reminder and the earlier ones of its order */
        put: operations["reminder_see"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pki/root.crt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Root certificate, DER */
        get: operations["pki_root_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pki/issuing.crt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Issuing certificate, DER */
        get: operations["pki_issuing_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pki/issuing.crl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Revocation list, DER */
        get: operations["pki_crl_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in with password and one-time code */
        post: operations["staff_session_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Log out */
        delete: operations["staff_session_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am */
        get: operations["staff_me_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Review queue, oldest first */
        get: operations["staff_order_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order with its story; full values only for the reviewer who has taken it */
        get: operations["staff_order_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{order_id}/reviewer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Take an order
         * @description One audit entry opens the full values.
         */
        put: operations["review_claim"];
        post?: never;
        /** Give an order back to the queue */
        delete: operations["review_release"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{order_id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve, or refuse with a reason for each field */
        post: operations["review_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{order_id}/materials/{material_kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document of an order that I have taken */
        get: operations["staff_material_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/orders/{order_id}/revealed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the full values of an order's holder; audited */
        post: operations["staff_order_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/order-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Orders by exact values and filters, newest first; no drafts */
        post: operations["order_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/holder-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Holders by exact name, document or mobile number */
        post: operations["holder_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/certificate-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Certificates by exact values and filters, the one that lasts longest first */
        post: operations["certificate_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/certificates/{certificate_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One certificate, its state and what the caller may do */
        get: operations["staff_certificate_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/certificates/{certificate_id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend a valid certificate; goes on the revocation list at once */
        post: operations["certificate_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/certificates/{certificate_id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the suspension of a certificate; leaves the revocation list */
        post: operations["certificate_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/certificates/{certificate_id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a certificate that somebody else has suspended; for good */
        post: operations["certificate_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The house in numbers */
        get: operations["dashboard_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments, newest first */
        get: operations["staff_payment_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refunds; a queue oldest first, otherwise newest first */
        get: operations["staff_refund_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/refunds/{refund_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One refund */
        get: operations["staff_refund_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/refunds/{refund_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant or decline */
        post: operations["refund_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/refunds/{refund_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try again what is stuck at the provider
         * @description An abnormal refund keeps its number. One that the provider closed gets a successor, which is answered.
         */
        post: operations["refund_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/refunds/{refund_id}/payback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that an abnormal refund was paid back without the provider */
        post: operations["refund_pay_otherwise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compared days, newest first */
        get: operations["reconciliation_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/reconciliations/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One compared day */
        get: operations["reconciliation_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/reconciliations/{day}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What does not agree on a day */
        get: operations["reconciliation_difference_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/reconciliations/{day}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare a day again
         * @description Queued; the day's compared_at and runs change when it is done.
         */
        post: operations["reconciliation_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All invoices, newest first, and how the way to the tax bureau stands */
        get: operations["staff_invoice_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/invoices/{invoice_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another try of a failed invoice, or of one that got stuck */
        post: operations["staff_invoice_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/invoices/{invoice_id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an issued invoice back */
        post: operations["staff_invoice_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Audit entries, newest first */
        get: operations["audit_entry_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/audit-verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify the chain */
        post: operations["audit_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set one's own password
         * @description Whoever has a temporary password can do nothing else. Other sessions end.
         */
        put: operations["staff_password_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Staff accounts, newest first */
        get: operations["staff_person_list"];
        put?: never;
        /** Add a person, without roles; enrolment follows */
        post: operations["staff_person_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/people/{staff_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person */
        get: operations["staff_person_show"];
        /** Change name or mobile number */
        put: operations["staff_person_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/people/{staff_id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give and take roles; never one's own
         * @description The three administrators are never one person, and of each one stays: last_administrator. All sessions of the person end.
         */
        put: operations["staff_person_roles_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/people/{staff_id}/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand out a temporary password, a new one-time key, or both, shown this once
         * @description All sessions of the person end. If-Match keeps a repetition from making others. Security administrators and auditors are enrolled by a security administrator, all others by a system administrator, nobody by themselves.
         */
        post: operations["staff_person_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/people/{staff_id}/disablement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Disable; all sessions end at once */
        put: operations["staff_person_disable"];
        post?: never;
        /** Enable again */
        delete: operations["staff_person_enable"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/people/{staff_id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End all sessions of a person */
        delete: operations["staff_person_sessions_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products with their price now and the next one */
        get: operations["staff_product_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/products/{product_code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product with all its prices */
        get: operations["staff_product_show"];
        /** Change names, term, availability, number of reviewers */
        put: operations["staff_product_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/products/{product_code}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a price that begins on a later day */
        post: operations["product_price_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/products/{product_code}/prices/{from_day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a price that has not begun */
        delete: operations["product_price_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/agreement-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of the agreements without their texts, newest first */
        get: operations["agreement_version_list"];
        put?: never;
        /** Begin a draft of the next version from the newest texts */
        post: operations["agreement_version_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/agreement-versions/{agreement_kind}/{agreement_version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version with its texts */
        get: operations["agreement_version_show"];
        /** Write the texts of a draft */
        put: operations["agreement_version_write"];
        post?: never;
        /** Throw a draft away */
        delete: operations["agreement_version_discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/agreement-versions/{agreement_kind}/{agreement_version}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Publish a draft, now or at a time; from then on it cannot be changed */
        put: operations["agreement_version_publish"];
        post?: never;
        /** Make a version that waits for its time a draft again */
        delete: operations["agreement_version_withhold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/relying-parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Relying parties, newest first */
        get: operations["relying_party_list"];
        put?: never;
        /** Add a relying party; its keys and its secret follow */
        post: operations["relying_party_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/relying-parties/{relying_party_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One relying party with its keys */
        get: operations["relying_party_show"];
        /** Change names, addresses, limits */
        put: operations["relying_party_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/relying-parties/{relying_party_id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Suspend; none of its calls is taken any more */
        put: operations["relying_party_suspend"];
        post?: never;
        /** End the suspension */
        delete: operations["relying_party_resume"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/relying-parties/{relying_party_id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a public key
         * @description SPKI in PEM, on P-256 or on the SM2 curve. Two may be in force while the party changes over.
         */
        post: operations["relying_party_key_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/relying-parties/{relying_party_id}/keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a public key */
        delete: operations["relying_party_key_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/relying-parties/{relying_party_id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a webhook secret, shown this once
         * @description The one before goes on signing beside it for relying_party_secret_hours. If-Match keeps a repetition from making another.
         */
        post: operations["relying_party_secret_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/relying-parties/{relying_party_id}/webhook-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a signed test event to its webhook address now
         * @description Waits for the answer, at most webhook_timeout_ms. Nothing is sent to a suspended party, or to one without a secret.
         */
        post: operations["relying_party_webhook_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is the process alive */
        get: operations["health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can it serve
         * @description 503 (Problem) while draining or without database.
         */
        get: operations["health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prometheus text; not reachable through nginx */
        get: operations["metrics_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This contract as a page */
        get: operations["docs_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This contract as JSON */
        get: operations["docs_contract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/docs.js": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Script of the page */
        get: operations["docs_script"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/docs.css": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Style of the page */
        get: operations["docs_style"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Who runs this and how to reach them. */
        Service: {
            name_zh: string;
            name_en: string;
            phone: string;
            /** @description Address of the Android package; absent while there is none. */
            app_android_url?: string;
            app_ios_url?: string;
            /** @description Names of the stores that have the Android app. */
            app_stores?: string[];
            hours: string;
            /** @description Of the counter where a UKey is fetched; absent while none is set. */
            address?: string;
        };
        FieldError: {
            field: string;
            code: string;
        };
        /** @description RFC 9457. code is stable; texts for people are the front end's. */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            instance: string;
            code: string;
            errors?: components["schemas"]["FieldError"][];
            reference?: string;
            retry_after_seconds?: number;
            /** @description pin_wrong: wrong PINs before the next lock. */
            tries_left?: number;
        };
        /** @enum {string} */
        AgreementKind: "platform" | "terms_of_service" | "privacy_policy" | "certificate_application" | "app_terms" | "app_privacy";
        AgreementSummary: {
            kind: components["schemas"]["AgreementKind"];
            version: number;
        };
        AgreementList: {
            agreements: components["schemas"]["AgreementSummary"][];
        };
        /** Format: date-time */
        Time: string;
        AgreementText: {
            title: string;
            /** @description Plain text; paragraphs are separated by an empty line. */
            body: string;
        };
        Agreement: {
            kind: components["schemas"]["AgreementKind"];
            version: number;
            published_at: components["schemas"]["Time"];
            zh: components["schemas"]["AgreementText"];
            en: components["schemas"]["AgreementText"];
        };
        /** @enum {string} */
        HolderKind: "personal" | "enterprise";
        /** @enum {string} */
        Medium: "mobile" | "ukey";
        Fen: number;
        Product: {
            product_code: string;
            name_zh: string;
            name_en: string;
            holder_kind: components["schemas"]["HolderKind"];
            medium: components["schemas"]["Medium"];
            term_years: number;
            price_fen: components["schemas"]["Fen"];
            /** @description false = shown as coming; cannot be ordered yet. */
            available: boolean;
        };
        ProductList: {
            products: components["schemas"]["Product"][];
        };
        /** Format: mobile */
        Mobile: string;
        /** @enum {string} */
        SmsCodePurpose: "register" | "login" | "password_reset";
        SmsCodeCreate: {
            mobile: components["schemas"]["Mobile"];
            purpose: components["schemas"]["SmsCodePurpose"];
        };
        /** @description The same for known and unknown numbers. */
        SmsCodeSent: {
            retry_after_seconds: number;
            valid_seconds: number;
        };
        /** Format: id */
        Id: string;
        /** @description Proof of work: find a decimal number n so that SHA-256(seed ":" n) begins with `bits` zero bits; send "challenge_id:n" in the header X-Lnca-Challenge. Serves once. */
        Challenge: {
            challenge_id: components["schemas"]["Id"];
            seed: string;
            bits: number;
            expires_at: components["schemas"]["Time"];
        };
        Password: string;
        SmsCode: string;
        AgreementAccepted: {
            kind: components["schemas"]["AgreementKind"];
            version: number;
        };
        AccountCreate: {
            mobile: components["schemas"]["Mobile"];
            password: components["schemas"]["Password"];
            code: components["schemas"]["SmsCode"];
            agreements: components["schemas"]["AgreementAccepted"][];
        };
        MaskedText: string;
        /** @enum {string} */
        DocumentType: "identity_card" | "passport" | "hong_kong_macao_permit" | "taiwan_permit" | "foreign_permanent_resident_card" | "other";
        Identity: {
            verified: boolean;
            name_masked?: components["schemas"]["MaskedText"];
            document_type?: components["schemas"]["DocumentType"];
            document_number_masked?: components["schemas"]["MaskedText"];
            verified_at?: components["schemas"]["Time"];
        };
        /** @enum {string} */
        Language: "zh" | "en";
        Preferences: {
            language: components["schemas"]["Language"];
            large_type: boolean;
        };
        Me: {
            account_id: components["schemas"]["Id"];
            mobile_masked: components["schemas"]["MaskedText"];
            has_password: boolean;
            identity: components["schemas"]["Identity"];
            preferences: components["schemas"]["Preferences"];
            /** @description Newer versions that must be accepted before going on. */
            agreements_due: components["schemas"]["AgreementSummary"][];
        };
        /** @description Only for the phone app. The access token is a signed JWT (ES256). */
        Tokens: {
            access_token: string;
            expires_in: number;
            refresh_token: string;
        };
        SessionOpened: {
            session_id: components["schemas"]["Id"];
            me: components["schemas"]["Me"];
            tokens?: components["schemas"]["Tokens"];
        };
        PasswordReset: {
            mobile: components["schemas"]["Mobile"];
            code: components["schemas"]["SmsCode"];
            password: components["schemas"]["Password"];
        };
        /** @enum {string} */
        Client: "portal" | "phone" | "staff";
        Session: {
            session_id: components["schemas"]["Id"];
            client: components["schemas"]["Client"];
            device?: string;
            address?: string;
            created_at: components["schemas"]["Time"];
            seen_at: components["schemas"]["Time"];
            expires_at: components["schemas"]["Time"];
            current: boolean;
        };
        SessionList: {
            sessions: components["schemas"]["Session"][];
        };
        /**
         * @description scan: the portal only, with scan_id; the others with mobile.
         * @enum {string}
         */
        LoginMethod: "password" | "sms_code" | "scan";
        SessionCreate: {
            method: components["schemas"]["LoginMethod"];
            mobile?: components["schemas"]["Mobile"];
            password?: components["schemas"]["Password"];
            code?: components["schemas"]["SmsCode"];
            scan_id?: components["schemas"]["Id"];
            agreements: components["schemas"]["AgreementAccepted"][];
            device_name?: string;
        };
        TokenRefresh: {
            refresh_token: string;
        };
        /** @description The full values, by an explicit wish; every call is audited. */
        MeRevealed: {
            mobile: components["schemas"]["Mobile"];
            name?: string;
            document_number?: string;
        };
        /** @enum {string} */
        MeSmsCodePurpose: "password_reset" | "data_export" | "mobile_change" | "mobile_new" | "account_closing";
        /** @description mobile only for mobile_new, all others go to the account's own number. */
        MeSmsCodeCreate: {
            purpose: components["schemas"]["MeSmsCodePurpose"];
            mobile?: components["schemas"]["Mobile"];
        };
        MobileChange: {
            mobile: components["schemas"]["Mobile"];
            code: components["schemas"]["SmsCode"];
            old_code?: components["schemas"]["SmsCode"];
            verification_id?: components["schemas"]["Id"];
        };
        CodeGiven: {
            code: components["schemas"]["SmsCode"];
        };
        DataExport: {
            export_id: components["schemas"]["Id"];
            expires_at: components["schemas"]["Time"];
        };
        Closure: {
            /** @description Must be finished first; the first hundred. */
            open_orders: components["schemas"]["Id"][];
            /** @description They go with the account. */
            drafts: number;
            valid_certificates: number;
            kept_until?: components["schemas"]["Time"];
        };
        PasswordChange: {
            code: components["schemas"]["SmsCode"];
            password: components["schemas"]["Password"];
        };
        AgreementsAccept: {
            agreements: components["schemas"]["AgreementAccepted"][];
        };
        /**
         * @description handler = of an order of a company.
         * @enum {string}
         */
        VerificationPurpose: "account" | "order" | "handler";
        /** @description For purpose account all three person fields are needed, or none once the account is verified (then it is about the same person); for purpose order they come from the order, or from the verified identity. */
        VerificationCreate: {
            purpose: components["schemas"]["VerificationPurpose"];
            order_id?: components["schemas"]["Id"];
            name?: string;
            document_type?: components["schemas"]["DocumentType"];
            document_number?: string;
        };
        /** @enum {string} */
        VerificationState: "pending" | "succeeded" | "failed" | "expired";
        /** @enum {string} */
        VerificationFailure: "mismatch" | "not_live" | "similarity" | "document_expired" | "no_record" | "tries" | "refused" | "other";
        Verification: {
            verification_id: components["schemas"]["Id"];
            purpose: components["schemas"]["VerificationPurpose"];
            state: components["schemas"]["VerificationState"];
            failure?: components["schemas"]["VerificationFailure"];
            expires_at: components["schemas"]["Time"];
            poll_after_ms: number;
        };
        /** @description A browser came back from the face check. Only a hint; the result is fetched from the provider. */
        VerificationHint: {
            biz_token: string;
        };
        /** @enum {string} */
        OrderState: "draft" | "awaiting_payment" | "awaiting_holder" | "in_review" | "refused" | "approved" | "in_production" | "completed" | "closed" | "refunding" | "refunded";
        /**
         * @description batch: the one purchase of many persons' certificates, see /batches.
         * @enum {string}
         */
        OrderType: "new" | "renewal" | "change" | "reissue" | "batch";
        /**
         * @description What the state allows the caller to do.
         * @enum {string}
         */
        OrderAction: "resume" | "delete" | "pay" | "cancel" | "failure_reason" | "resubmit" | "details" | "claim" | "renew" | "unbind" | "refund" | "decline";
        OrderSummary: {
            order_id: components["schemas"]["Id"];
            type: components["schemas"]["OrderType"];
            product_code: string;
            medium: components["schemas"]["Medium"];
            holder_kind: components["schemas"]["HolderKind"];
            holder_name_masked?: components["schemas"]["MaskedText"];
            state: components["schemas"]["OrderState"];
            /** @description true once a reviewer has taken the order; before that in_review is shown as paid. */
            reviewing: boolean;
            amount_fen: components["schemas"]["Fen"];
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
            closes_at?: components["schemas"]["Time"];
            /** @description Ordered and paid by a company, with this batch. */
            batch_id?: components["schemas"]["Id"];
            actions: components["schemas"]["OrderAction"][];
        };
        OrderList: {
            orders: components["schemas"]["OrderSummary"][];
            page: number;
            page_size: number;
            total: number;
        };
        OrderCreate: {
            product_code: string;
            /** @description Version of the certificate application agreement that was accepted. */
            agreement_version: number;
        };
        OrderPrice: {
            amount_fen: components["schemas"]["Fen"];
            term_years: number;
        };
        /**
         * @description uscc for companies.
         * @enum {string}
         */
        HolderDocumentType: "identity_card" | "passport" | "hong_kong_macao_permit" | "taiwan_permit" | "foreign_permanent_resident_card" | "other" | "uscc";
        Holder: {
            name_masked?: components["schemas"]["MaskedText"];
            mobile_masked: components["schemas"]["MaskedText"];
            document_type?: components["schemas"]["HolderDocumentType"];
            document_number_masked?: components["schemas"]["MaskedText"];
        };
        OrderPerson: {
            name_masked?: components["schemas"]["MaskedText"];
            mobile_masked?: components["schemas"]["MaskedText"];
            /** @description The handler: a code sent to this number was entered. */
            mobile_proved: boolean;
            document_type?: components["schemas"]["DocumentType"];
            document_number_masked?: components["schemas"]["MaskedText"];
        };
        /** @enum {string} */
        InvoiceTitleKind: "personal" | "enterprise";
        InvoiceTitle: {
            kind: components["schemas"]["InvoiceTitleKind"];
            title?: string;
            tax_number?: string;
            phone?: string;
            bank?: string;
            bank_account?: string;
            address?: string;
        };
        /** @enum {string} */
        MaterialKind: "application_form" | "business_licence" | "enterprise_application_form" | "seal_information_form" | "power_of_attorney" | "legal_representative_document_front" | "legal_representative_document_back";
        /** Format: hex */
        Hex32: string;
        Material: {
            material_kind: components["schemas"]["MaterialKind"];
            /** @enum {string} */
            media_type: "image/jpeg" | "image/png";
            size_bytes: number;
            width: number;
            height: number;
            sm3: components["schemas"]["Hex32"];
            uploaded_at: components["schemas"]["Time"];
        };
        RefusalReason: {
            /** @description A part of the order: holder.name, handler.mobile, material.business_licence, invoice_title, … */
            field: string;
            reason: string;
        };
        /** @enum {string} */
        PaymentProvider: "wechat_pay";
        /**
         * @description surplus = paid although the order was paid or past paying; the money goes back.
         * @enum {string}
         */
        PaymentState: "pending" | "succeeded" | "surplus" | "closed" | "failed";
        Payment: {
            payment_id: components["schemas"]["Id"];
            order_id: components["schemas"]["Id"];
            provider: components["schemas"]["PaymentProvider"];
            state: components["schemas"]["PaymentState"];
            amount_fen: components["schemas"]["Fen"];
            expires_at: components["schemas"]["Time"];
            paid_at?: components["schemas"]["Time"];
            poll_after_ms: number;
        };
        /**
         * @description granted = finance or the rules said yes; submitted = the payment provider accepted it; abnormal and closed = it is stuck there and finance is at it.
         * @enum {string}
         */
        RefundState: "requested" | "granted" | "declined" | "submitted" | "succeeded" | "abnormal" | "closed";
        /**
         * @description late = paid after the order was closed; surplus = paid although the order was paid; holder = a person of a batch declined or did not come.
         * @enum {string}
         */
        RefundCause: "requested" | "late" | "surplus" | "holder";
        /** @enum {string} */
        RefundReason: "not_needed" | "wrong_information" | "ordered_twice" | "takes_too_long" | "other";
        Refund: {
            refund_id: components["schemas"]["Id"];
            order_id: components["schemas"]["Id"];
            state: components["schemas"]["RefundState"];
            cause: components["schemas"]["RefundCause"];
            amount_fen: components["schemas"]["Fen"];
            reason?: components["schemas"]["RefundReason"];
            /** @description What finance wrote to the applicant. */
            decision_note?: string;
            created_at: components["schemas"]["Time"];
            decided_at?: components["schemas"]["Time"];
            accepted_at?: components["schemas"]["Time"];
            finished_at?: components["schemas"]["Time"];
        };
        Order: {
            order_id: components["schemas"]["Id"];
            type: components["schemas"]["OrderType"];
            product_code: string;
            medium: components["schemas"]["Medium"];
            holder_kind: components["schemas"]["HolderKind"];
            term_years: number;
            quantity: number;
            /** @description Ordered and paid by a company, with this batch. */
            batch_id?: components["schemas"]["Id"];
            state: components["schemas"]["OrderState"];
            reviewing: boolean;
            amount_fen: components["schemas"]["Fen"];
            /** @description In a draft whose price no longer holds: what it costs now, to be accepted before submit. */
            new_price?: components["schemas"]["OrderPrice"];
            holder: components["schemas"]["Holder"];
            handler?: components["schemas"]["OrderPerson"];
            legal_representative?: components["schemas"]["OrderPerson"];
            /** @description The face check for this order (of the holder; of a company, its handler) has succeeded and still fits what was entered. */
            identity_checked: boolean;
            invoice_title?: components["schemas"]["InvoiceTitle"];
            materials: components["schemas"]["Material"][];
            /** @description In draft, refused and awaiting_holder: the documents that this order needs, in the order in which they are asked for. */
            materials_needed?: components["schemas"]["MaterialKind"][];
            /** @description What submit would still refuse. */
            missing: components["schemas"]["FieldError"][];
            /** @description In draft, refused and awaiting_holder: the fields that may be changed. */
            open_fields: string[];
            refusal_reasons: components["schemas"]["RefusalReason"][];
            payment?: components["schemas"]["Payment"];
            refund?: components["schemas"]["Refund"];
            certificate_id?: components["schemas"]["Id"];
            actions: components["schemas"]["OrderAction"][];
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
            submitted_at?: components["schemas"]["Time"];
            paid_at?: components["schemas"]["Time"];
            closes_at?: components["schemas"]["Time"];
            service_from?: components["schemas"]["Time"];
            service_until?: components["schemas"]["Time"];
            version: number;
        };
        /** @description Saved as typed; an absent member stays as it is, an empty text empties it. Checked whole when the order is submitted or the face check begins. */
        HolderInput: {
            name?: string;
            document_type?: components["schemas"]["DocumentType"];
            document_number?: string;
        };
        /** @description A person of a company's order. Saved as typed, like the holder; a changed mobile number must be proved anew. */
        OrderPersonInput: {
            name?: string;
            mobile?: string;
            document_type?: components["schemas"]["DocumentType"];
            document_number?: string;
        };
        /** @description Everything typed so far; an absent part stays as it is. The holder of an enterprise order is the company, its document the unified social credit code. */
        OrderDraft: {
            holder?: components["schemas"]["HolderInput"];
            handler?: components["schemas"]["OrderPersonInput"];
            legal_representative?: components["schemas"]["OrderPersonInput"];
            invoice_title?: components["schemas"]["InvoiceTitle"];
        };
        HandlerProof: {
            /** @description From the text that was sent to the saved number of the handler. */
            code: string;
        };
        /**
         * @description account = whose order it is; company = who ordered and pays for the holder, in an order of a batch.
         * @enum {string}
         */
        EventActorKind: "nobody" | "account" | "company" | "staff" | "system";
        OrderEvent: {
            event: string;
            from_state?: components["schemas"]["OrderState"];
            to_state: components["schemas"]["OrderState"];
            actor_kind: components["schemas"]["EventActorKind"];
            at: components["schemas"]["Time"];
        };
        /** @enum {string} */
        ActorKind: "nobody" | "account" | "staff" | "system";
        /** @description What comes next, who does it, and how long it usually takes (median of the last orders, else absent). */
        OrderNext: {
            event: string;
            actor_kind: components["schemas"]["ActorKind"];
            usual_seconds?: number;
            until?: components["schemas"]["Time"];
        };
        OrderTimeline: {
            events: components["schemas"]["OrderEvent"][];
            next?: components["schemas"]["OrderNext"];
            /** @description Of an order of a batch: the company that ordered and pays. */
            company_name?: string;
        };
        /** @description As typed so far. */
        OrderPersonRevealed: {
            name?: string;
            mobile?: string;
            document_number?: string;
        };
        OrderRevealed: {
            name?: string;
            mobile: components["schemas"]["Mobile"];
            document_number?: string;
            handler?: components["schemas"]["OrderPersonRevealed"];
            legal_representative?: components["schemas"]["OrderPersonRevealed"];
        };
        /** @enum {string} */
        FormName: "personal_application" | "enterprise_application" | "seal_information" | "power_of_attorney";
        /** @description A company whose certificate grant in force makes me its handler or legal representative. */
        BatchCompany: {
            authorization_id: components["schemas"]["Id"];
            company_name: string;
            company_number: string;
        };
        BatchCompanyList: {
            companies: components["schemas"]["BatchCompany"][];
            page: number;
            page_size: number;
            total: number;
        };
        BatchCreate: {
            authorization_id: components["schemas"]["Id"];
            /** @description A phone certificate of a person. */
            product_code: string;
            /** @description Version of the certificate application agreement that was accepted. */
            agreement_version: number;
        };
        Batch: {
            /** @description The number of its order, by which it is paid, cancelled and deleted. */
            batch_id: components["schemas"]["Id"];
            state: components["schemas"]["OrderState"];
            product_code: string;
            company_name: string;
            company_number: string;
            term_years: number;
            row_count: number;
            /** @description Rows with an error. */
            wrong_count: number;
            /** @description Of one certificate. */
            price_fen: components["schemas"]["Fen"];
            /** @description Of all rows. */
            amount_fen: components["schemas"]["Fen"];
            /** @description In a draft whose price no longer holds: what all rows cost now, to be accepted at the order. */
            new_price?: components["schemas"]["OrderPrice"];
            /** @description Kept at the order. */
            invoice_title?: components["schemas"]["InvoiceTitle"];
            created_at: components["schemas"]["Time"];
            submitted_at?: components["schemas"]["Time"];
            closes_at?: components["schemas"]["Time"];
            paid_at?: components["schemas"]["Time"];
        };
        BatchRow: {
            line: number;
            name_masked?: components["schemas"]["MaskedText"];
            mobile_masked?: components["schemas"]["MaskedText"];
            document_number_masked?: components["schemas"]["MaskedText"];
            errors: components["schemas"]["FieldError"][];
            /** @description What the row became when the batch was submitted. */
            order_id?: components["schemas"]["Id"];
            order_state?: components["schemas"]["OrderState"];
            /** @description Its share can be asked back, at the order. */
            refundable?: boolean;
        };
        BatchRowList: {
            rows: components["schemas"]["BatchRow"][];
            page: number;
            page_size: number;
            total: number;
        };
        /** @description A line of the spreadsheet as it stands there; every cell is checked and kept with its error. */
        BatchRowTyped: {
            line: number;
            name?: string;
            mobile?: string;
            /** @description Of the identity card. */
            document_number?: string;
        };
        BatchRowsTyped: {
            rows: components["schemas"]["BatchRowTyped"][];
        };
        /** @description An absent member stays as it is. */
        BatchRowMended: {
            name?: string;
            mobile?: string;
            document_number?: string;
        };
        /** @enum {string} */
        DownloadGroup: "drivers" | "forms" | "controls" | "manuals";
        /** @description size_bytes and digests are absent while the bytes cannot be had (a revocation list that was not made yet). */
        DownloadItem: {
            item_id: components["schemas"]["Id"];
            group_name: components["schemas"]["DownloadGroup"];
            name_zh: string;
            name_en: string;
            file_version: string;
            file_name: string;
            media_type: string;
            size_bytes?: number;
            sm3?: components["schemas"]["Hex32"];
            sha256?: components["schemas"]["Hex32"];
            published_at: components["schemas"]["Time"];
            /** @description Path of the file at every front door. */
            address: string;
        };
        DownloadList: {
            items: components["schemas"]["DownloadItem"][];
            total: number;
        };
        /** @enum {string} */
        DownloadState: "published" | "withdrawn";
        StaffDownloadItem: {
            item: components["schemas"]["DownloadItem"];
            state: components["schemas"]["DownloadState"];
            position: number;
            /**
             * @description file: published by staff; form: made by the server; pki: a CA file
             * @enum {string}
             */
            source: "file" | "form" | "pki";
            version: number;
            updated_at: components["schemas"]["Time"];
        };
        StaffDownloadList: {
            items: components["schemas"]["StaffDownloadItem"][];
            total: number;
        };
        DownloadFileVersion: string;
        DownloadCreate: {
            group_name: components["schemas"]["DownloadGroup"];
            position: number;
            name_zh: string;
            name_en: string;
            file_version: components["schemas"]["DownloadFileVersion"];
            upload_id: components["schemas"]["Id"];
        };
        /** @description With upload_id the file is replaced, which needs a file_version as well. */
        DownloadChange: {
            group_name: components["schemas"]["DownloadGroup"];
            position: number;
            name_zh: string;
            name_en: string;
            file_version?: components["schemas"]["DownloadFileVersion"];
            upload_id?: components["schemas"]["Id"];
        };
        DownloadFileName: string;
        DownloadUploadCreate: {
            file_name: components["schemas"]["DownloadFileName"];
            size_bytes: number;
        };
        DownloadUpload: {
            upload_id: components["schemas"]["Id"];
            piece_bytes: number;
            received_bytes: number;
        };
        /** @enum {string} */
        DeliveryKind: "counter" | "courier";
        /** @description kind is absent while nothing was chosen; personal values are masked for the holder. */
        Delivery: {
            kind?: components["schemas"]["DeliveryKind"];
            name?: string;
            mobile?: string;
            address?: string;
            courier_company?: string;
            courier_number?: string;
            handed_over_at?: components["schemas"]["Time"];
        };
        /** @description name, mobile and address are needed for courier. */
        DeliveryPut: {
            kind: components["schemas"]["DeliveryKind"];
            name?: string;
            mobile?: components["schemas"]["Mobile"];
            address?: string;
        };
        Millimetres: number;
        Seal: {
            seal_id: components["schemas"]["Id"];
            company_name: string;
            kind_zh: string;
            kind_en: string;
            /**
             * @description grantee: may use it as a handler; grantor: the legal representative, who lets others use it.
             * @enum {string}
             */
            role: "grantor" | "grantee";
            width_mm: components["schemas"]["Millimetres"];
            height_mm: components["schemas"]["Millimetres"];
            in_force_from: components["schemas"]["Time"];
            usable_until: components["schemas"]["Time"];
        };
        SealList: {
            seals: components["schemas"]["Seal"][];
            page: number;
            page_size: number;
            total: number;
        };
        /**
         * @description waiting: made, another person must check it.
         * @enum {string}
         */
        SealState: "waiting" | "in_force" | "revoked";
        SealKindCode: string;
        StaffSealSummary: {
            seal_id: components["schemas"]["Id"];
            order_id: components["schemas"]["Id"];
            company_name: string;
            kind?: components["schemas"]["SealKindCode"];
            kind_zh: string;
            kind_en: string;
            state: components["schemas"]["SealState"];
            made_at: components["schemas"]["Time"];
            made_by_name: string;
            /** @description End of the company's longest valid certificate; absent without one. */
            usable_until?: components["schemas"]["Time"];
        };
        StaffSealList: {
            seals: components["schemas"]["StaffSealSummary"][];
            next_cursor?: string;
        };
        Pixels: number;
        /** @description A rectangle in the pixels of a picture. */
        PictureArea: {
            x: components["schemas"]["Pixels"];
            y: components["schemas"]["Pixels"];
            width: number;
            height: number;
        };
        SealCertificate: {
            certificate_id: components["schemas"]["Id"];
            serial: string;
            not_after: components["schemas"]["Time"];
        };
        /** @enum {string} */
        SealAction: "check" | "revoke";
        StaffSeal: {
            summary: components["schemas"]["StaffSealSummary"];
            uscc: string;
            width_mm: components["schemas"]["Millimetres"];
            height_mm: components["schemas"]["Millimetres"];
            width: components["schemas"]["Pixels"];
            height: components["schemas"]["Pixels"];
            area: components["schemas"]["PictureArea"];
            in_force_from?: components["schemas"]["Time"];
            checked_by_name?: string;
            revoked_at?: components["schemas"]["Time"];
            revoked_by_name?: string;
            revoke_text?: string;
            /** @description The company's valid certificates; the seal is bound to them. */
            certificates: components["schemas"]["SealCertificate"][];
            /** @description What the caller may do. */
            actions: components["schemas"]["SealAction"][];
            version: number;
        };
        SealRevocation: {
            text: string;
        };
        SealOrder: {
            order_id: components["schemas"]["Id"];
            company_name: string;
            completed_at: components["schemas"]["Time"];
        };
        SealOrderList: {
            orders: components["schemas"]["SealOrder"][];
            next_cursor?: string;
        };
        SealKind: {
            code: components["schemas"]["SealKindCode"];
            name_zh: string;
            name_en: string;
            width_mm: components["schemas"]["Millimetres"];
            height_mm: components["schemas"]["Millimetres"];
            side_mm_min: components["schemas"]["Millimetres"];
            side_mm_max: components["schemas"]["Millimetres"];
        };
        SealWork: {
            order_id: components["schemas"]["Id"];
            company_name: string;
            uscc: string;
            form_width: components["schemas"]["Pixels"];
            form_height: components["schemas"]["Pixels"];
            kinds: components["schemas"]["SealKind"][];
            /** @description Of the company; newest first. */
            seals: components["schemas"]["StaffSealSummary"][];
            /** @description Another person must check what is made. */
            second_person: boolean;
            /**
             * @description Why the caller may not make any.
             * @enum {string}
             */
            obstacle?: "own_company" | "no_certificate";
        };
        SealMake: {
            kind: components["schemas"]["SealKindCode"];
            area: components["schemas"]["PictureArea"];
            width_mm: components["schemas"]["Millimetres"];
            height_mm: components["schemas"]["Millimetres"];
        };
        /** @enum {string} */
        ProductionState: "approved" | "in_production";
        ProductionSummary: {
            order_id: components["schemas"]["Id"];
            type: components["schemas"]["OrderType"];
            state: components["schemas"]["ProductionState"];
            holder_kind: components["schemas"]["HolderKind"];
            product_code: string;
            holder_name_masked?: components["schemas"]["MaskedText"];
            approved_at: components["schemas"]["Time"];
            delivery_kind?: components["schemas"]["DeliveryKind"];
        };
        ProductionList: {
            productions: components["schemas"]["ProductionSummary"][];
            next_after?: components["schemas"]["Id"];
        };
        SubjectPart: {
            type: string;
            value: string;
        };
        Production: {
            order_id: components["schemas"]["Id"];
            type: components["schemas"]["OrderType"];
            /** @enum {string} */
            state: "approved" | "in_production" | "completed";
            holder_name: string;
            /** @description Of a company's: who holds the token. */
            handler_name?: string;
            /** @description A renewal's, from its approval or payment; else from the making. */
            service_from?: components["schemas"]["Time"];
            service_until?: components["schemas"]["Time"];
            /** @description What the token tool must make the request for */
            subject: components["schemas"]["SubjectPart"][];
            delivery: components["schemas"]["Delivery"];
            token_serial?: string;
            certificate_serial?: string;
        };
        TokenMake: {
            /** @description PKCS #10 as PEM: SM2 key, SM2-SM3 signature under the id 1234567812345678 */
            request: string;
            token_serial: string;
        };
        HandOver: {
            courier_company?: string;
            courier_number?: string;
        };
        /**
         * @description unbinding: ended by the holder, the relying party is still to be told.
         * @enum {string}
         */
        BindingState: "bound" | "unbinding";
        Binding: {
            binding_id: components["schemas"]["Id"];
            relying_party_name_zh: string;
            relying_party_name_en: string;
            state: components["schemas"]["BindingState"];
            bound_at: components["schemas"]["Time"];
            unbinding_at?: components["schemas"]["Time"];
        };
        BindingList: {
            bindings: components["schemas"]["Binding"][];
            page: number;
            page_size: number;
            total: number;
        };
        PaymentCreate: {
            provider: components["schemas"]["PaymentProvider"];
        };
        RefundCreate: {
            reason: components["schemas"]["RefundReason"];
            /** @description In the applicant's own words. */
            note?: string;
        };
        /**
         * @description red = takes a blue one back
         * @enum {string}
         */
        InvoiceKind: "blue" | "red";
        /**
         * @description mismatched = issued with other facts than asked, finance takes it back; reversing = its red invoice is on its way; withdrawn = given up before anything was issued.
         * @enum {string}
         */
        InvoiceState: "waiting" | "requested" | "issued" | "failed" | "mismatched" | "reversing" | "reversed" | "withdrawn";
        /** @enum {string} */
        InvoiceReason: "correction" | "refund" | "staff" | "mismatch";
        /**
         * @description refused = the provider did not take it
         * @enum {string}
         */
        InvoiceDeliveryState: "waiting" | "sent" | "refused";
        /** @description What became of the last sending again. */
        InvoiceDelivery: {
            state: components["schemas"]["InvoiceDeliveryState"];
            created_at: components["schemas"]["Time"];
            ended_at?: components["schemas"]["Time"];
        };
        /**
         * @description The OFD is the original voucher where there is one.
         * @enum {string}
         */
        InvoiceFormat: "pdf" | "ofd" | "xml";
        InvoiceFile: {
            format: components["schemas"]["InvoiceFormat"];
            size_bytes: number;
        };
        /** @enum {string} */
        InvoiceAction: "send" | "correct" | "retry" | "reverse";
        Invoice: {
            invoice_id: components["schemas"]["Id"];
            order_id: components["schemas"]["Id"];
            kind: components["schemas"]["InvoiceKind"];
            state: components["schemas"]["InvoiceState"];
            title_kind: components["schemas"]["InvoiceTitleKind"];
            /** @description A person's name masked; a company's whole. */
            title_masked: string;
            tax_number?: string;
            item_name: string;
            amount_fen: components["schemas"]["Fen"];
            tax_fen: components["schemas"]["Fen"];
            rate_permille: number;
            invoice_number?: string;
            issued_at?: components["schemas"]["Time"];
            created_at: components["schemas"]["Time"];
            reverses_id?: components["schemas"]["Id"];
            replaces_id?: components["schemas"]["Id"];
            reason?: components["schemas"]["InvoiceReason"];
            last_delivery?: components["schemas"]["InvoiceDelivery"];
            files: components["schemas"]["InvoiceFile"][];
            actions: components["schemas"]["InvoiceAction"][];
        };
        InvoiceList: {
            invoices: components["schemas"]["Invoice"][];
            page: number;
            page_size: number;
            total: number;
        };
        /** @description Where the issued invoice is sent again; at least one of both. */
        InvoiceDeliveryCreate: {
            mobile?: components["schemas"]["Mobile"];
            email?: string;
        };
        InvoiceCorrectionCreate: {
            invoice_title: components["schemas"]["InvoiceTitle"];
        };
        /** @description What the provider wants to hear. */
        InvoiceNoticeAnswer: {
            status: string;
            message: string;
        };
        /** @enum {string} */
        CertificateState: "valid" | "suspended" | "revoked" | "expired";
        CertificateSummary: {
            certificate_id: components["schemas"]["Id"];
            claim_id: components["schemas"]["Id"];
            order_id: components["schemas"]["Id"];
            product_code: string;
            medium: components["schemas"]["Medium"];
            holder_kind: components["schemas"]["HolderKind"];
            holder_name_masked: components["schemas"]["MaskedText"];
            issuer: string;
            serial: string;
            state: components["schemas"]["CertificateState"];
            claimed_at: components["schemas"]["Time"];
            not_before: components["schemas"]["Time"];
            not_after: components["schemas"]["Time"];
            days_left: number;
            renewable_from: components["schemas"]["Time"];
        };
        /** @description An approved order whose certificate waits for its holder. */
        Claimable: {
            order_id: components["schemas"]["Id"];
            product_code: string;
            holder_kind: components["schemas"]["HolderKind"];
            holder_name_masked: components["schemas"]["MaskedText"];
            approved_at: components["schemas"]["Time"];
        };
        CertificateList: {
            certificates: components["schemas"]["CertificateSummary"][];
            claimable: components["schemas"]["Claimable"][];
            page: number;
            page_size: number;
            total: number;
            claimable_total: number;
        };
        /** @description A point of the SM2 curve; each coordinate as 64 hex digits, leading zeros kept. */
        Point: {
            x: components["schemas"]["Hex32"];
            y: components["schemas"]["Hex32"];
        };
        Certificate: {
            summary: components["schemas"]["CertificateSummary"];
            subject: string;
            issuer_subject: string;
            key_algorithm: string;
            signature_algorithm: string;
            public_key: components["schemas"]["Point"];
            fingerprint_sm3: components["schemas"]["Hex32"];
            device_name: string;
            /** @description false = the first PIN must be replaced before the first use. */
            own_pin: boolean;
            service_from?: components["schemas"]["Time"];
            service_until?: components["schemas"]["Time"];
            /** @description The holder certificate alone. */
            pem: string;
        };
        /** @enum {string} */
        AuthorizationKind: "certificate" | "seal" | "document";
        /**
         * @description grantor = the legal representative; grantee = the handler.
         * @enum {string}
         */
        AuthorizationRole: "grantor" | "grantee";
        /**
         * @description replaced: a newer one for the same company and handler took its place.
         * @enum {string}
         */
        AuthorizationState: "in_force" | "expired" | "withdrawn" | "replaced";
        AuthorizationSummary: {
            authorization_id: components["schemas"]["Id"];
            kind: components["schemas"]["AuthorizationKind"];
            role: components["schemas"]["AuthorizationRole"];
            company_name: string;
            grantor_name_masked: components["schemas"]["MaskedText"];
            grantee_name_masked: components["schemas"]["MaskedText"];
            state: components["schemas"]["AuthorizationState"];
            in_force_from: components["schemas"]["Time"];
            in_force_until?: components["schemas"]["Time"];
            ended_at?: components["schemas"]["Time"];
        };
        AuthorizationList: {
            authorizations: components["schemas"]["AuthorizationSummary"][];
            page: number;
            page_size: number;
            total: number;
        };
        Authorization: {
            summary: components["schemas"]["AuthorizationSummary"];
            uscc: string;
            grantor_mobile_masked: components["schemas"]["MaskedText"];
            grantee_mobile_masked: components["schemas"]["MaskedText"];
            order_id?: components["schemas"]["Id"];
            /** @description There is a power of attorney to look at. */
            has_letter: boolean;
        };
        ClaimCreate: {
            order_id: components["schemas"]["Id"];
            /** @description Random id that the app made for this device. */
            device_id: string;
            device_name: string;
        };
        /** @enum {string} */
        ClaimState: "committed" | "keyed" | "signing" | "issuing" | "completed" | "failed" | "expired";
        /** @description ctx = SM3 over the four texts, each with a 4-byte big-endian length before it. */
        ProofContext: {
            holder_id: string;
            device_id: string;
            session_id: string;
            /** @enum {string} */
            purpose: "keygen";
        };
        /** @description The server's commitment and what enters the proofs' context (reference of the two-party key generation). */
        Claim: {
            claim_id: components["schemas"]["Id"];
            order_id: components["schemas"]["Id"];
            state: components["schemas"]["ClaimState"];
            commitment: components["schemas"]["Hex32"];
            context: components["schemas"]["ProofContext"];
            certificate_id?: components["schemas"]["Id"];
            expires_at: components["schemas"]["Time"];
            poll_after_ms: number;
        };
        ClaimKeyCreate: {
            p1: components["schemas"]["Point"];
            w1: components["schemas"]["Point"];
            z1: components["schemas"]["Hex32"];
        };
        /** @description The opened commitment and the joint public key. */
        ClaimKey: {
            p2: components["schemas"]["Point"];
            w2: components["schemas"]["Point"];
            z2: components["schemas"]["Hex32"];
            nonce: components["schemas"]["Hex32"];
            public_key: components["schemas"]["Point"];
        };
        /** @description The certificate request data to be signed by both sides, and the server's nonce point. */
        ClaimRound: {
            q1: components["schemas"]["Point"];
            /**
             * Format: base64
             * @description DER of the PKCS 10 CertificationRequestInfo.
             */
            request_info: string;
        };
        ClaimSignature: {
            r: components["schemas"]["Hex32"];
            s2: components["schemas"]["Hex32"];
            s3: components["schemas"]["Hex32"];
            own_pin: boolean;
        };
        /** @enum {string} */
        ScanKind: "renewal" | "login";
        /** @enum {string} */
        ScanState: "waiting" | "scanned" | "chosen" | "confirmed" | "refused" | "expired" | "used";
        /** @enum {string} */
        ScanReason: "by_phone" | "digits" | "many_phones" | "other_person" | "nothing" | "too_early" | "too_late" | "order_open" | "handed_on" | "grant_ended" | "not_offered" | "revoked";
        /** @description As the browser sees it. */
        Scan: {
            scan_id: components["schemas"]["Id"];
            kind: components["schemas"]["ScanKind"];
            state: components["schemas"]["ScanState"];
            /** @description While it waits: what the QR code says, for the same phone. */
            link?: string;
            /** @description Login, once scanned: to be typed on the phone. */
            digits?: string;
            reason?: components["schemas"]["ScanReason"];
            holder_name_masked?: components["schemas"]["MaskedText"];
            order_id?: components["schemas"]["Id"];
            created_at: components["schemas"]["Time"];
            expires_at: components["schemas"]["Time"];
            poll_after_ms: number;
        };
        ScanTake: {
            code: string;
        };
        /** @description As the phone sees it: who asks, from where, what for. */
        TakenScan: {
            scan_id: components["schemas"]["Id"];
            kind: components["schemas"]["ScanKind"];
            state: components["schemas"]["ScanState"];
            reason?: components["schemas"]["ScanReason"];
            /** @description Of the browser. */
            address: string;
            /** @description Its user agent. */
            browser: string;
            /** @description Phone and browser come from the same address. */
            same_address: boolean;
            mobile_masked?: components["schemas"]["MaskedText"];
            created_at: components["schemas"]["Time"];
            expires_at: components["schemas"]["Time"];
        };
        /** @description key_certificate_id: with whose PIN, for a handler's certificate one of the company's legal representative; absent = its own. */
        ScanChoice: {
            certificate_id: components["schemas"]["Id"];
            key_certificate_id?: components["schemas"]["Id"];
        };
        /** @enum {string} */
        KeyUsePurpose: "renewal" | "extension";
        /** @description What is to be signed with a holder's key. The phone shows the content and signs exactly its UTF-8 bytes. */
        KeyUse: {
            key_use_id: components["schemas"]["Id"];
            certificate_id: components["schemas"]["Id"];
            purpose: components["schemas"]["KeyUsePurpose"];
            content: string;
            public_key: components["schemas"]["Point"];
            /** @description false = a PIN of the holder's choice must replace the first one with this signature. */
            own_pin: boolean;
            expires_at: components["schemas"]["Time"];
            signed_at?: components["schemas"]["Time"];
        };
        ChosenScan: {
            state: components["schemas"]["ScanState"];
            reason?: components["schemas"]["ScanReason"];
            order_id?: components["schemas"]["Id"];
            key_use?: components["schemas"]["KeyUse"];
        };
        ScanConfirmation: {
            digits: string;
        };
        /** @description A certificate that a company has with a handler, and one of my keys with which I, its legal representative, may let it be renewed. One entry for each of them. */
        RepresentedCertificate: {
            certificate_id: components["schemas"]["Id"];
            key_certificate_id: components["schemas"]["Id"];
            holder_name_masked: components["schemas"]["MaskedText"];
            handler_name_masked: components["schemas"]["MaskedText"];
            not_after: components["schemas"]["Time"];
            renewable_from: components["schemas"]["Time"];
        };
        RepresentedCertificates: {
            certificates: components["schemas"]["RepresentedCertificate"][];
            page: number;
            page_size: number;
            total: number;
        };
        KeyUseRound: {
            q1: components["schemas"]["Point"];
        };
        KeyUseSignature: {
            r: components["schemas"]["Hex32"];
            s2: components["schemas"]["Hex32"];
            s3: components["schemas"]["Hex32"];
            own_pin: boolean;
        };
        /** @description Read-only: the certificate that was chosen and the period that is paid for. */
        Renewal: {
            order_id: components["schemas"]["Id"];
            certificate_id: components["schemas"]["Id"];
            subject: string;
            serial: string;
            key_algorithm: string;
            issuer: string;
            not_before: components["schemas"]["Time"];
            not_after: components["schemas"]["Time"];
            /** @description A company's: another handler than the certificate's, who claims a certificate of the own. */
            handler_changed: boolean;
            /** @description The old period is over: face check, the new one begins when the renewal takes effect. */
            lapsed: boolean;
            began_at?: components["schemas"]["Time"];
            ends_at: components["schemas"]["Time"];
            service_from: components["schemas"]["Time"];
            service_until: components["schemas"]["Time"];
        };
        /** @enum {string} */
        ExtensionState: "not_renewed" | "in_review" | "too_early" | "available" | "issuing" | "completed" | "run_out" | "revoked";
        Extension: {
            certificate_id: components["schemas"]["Id"];
            state: components["schemas"]["ExtensionState"];
            order_id?: components["schemas"]["Id"];
            old_end: components["schemas"]["Time"];
            new_end?: components["schemas"]["Time"];
            new_certificate_id?: components["schemas"]["Id"];
            poll_after_ms: number;
        };
        Reminder: {
            reminder_id: components["schemas"]["Id"];
            order_id: components["schemas"]["Id"];
            product_code: string;
            holder_kind: components["schemas"]["HolderKind"];
            medium: components["schemas"]["Medium"];
            holder_name_masked: components["schemas"]["MaskedText"];
            /** @description The step: 60, 30, 7 or 1. */
            days_before: number;
            /** @description Now. */
            days_left: number;
            service_until: components["schemas"]["Time"];
            created_at: components["schemas"]["Time"];
            seen_at?: components["schemas"]["Time"];
        };
        ReminderList: {
            reminders: components["schemas"]["Reminder"][];
            page: number;
            page_size: number;
            total: number;
        };
        StaffSessionCreate: {
            login: string;
            password: string;
            totp: string;
        };
        /** @enum {string} */
        StaffRole: "reviewer" | "finance" | "publisher" | "system_administrator" | "security_administrator" | "auditor";
        StaffMe: {
            staff_id: components["schemas"]["Id"];
            login: string;
            name: string;
            /** @description None while the password is temporary. */
            roles: components["schemas"]["StaffRole"][];
            password_temporary: boolean;
        };
        StaffOrderSummary: {
            order_id: components["schemas"]["Id"];
            type: components["schemas"]["OrderType"];
            product_code: string;
            holder_kind: components["schemas"]["HolderKind"];
            medium: components["schemas"]["Medium"];
            holder_name_masked?: components["schemas"]["MaskedText"];
            state: components["schemas"]["OrderState"];
            submitted_at?: components["schemas"]["Time"];
            waiting_since?: components["schemas"]["Time"];
            /** @description Ordered and paid by a company with this batch. */
            batch_id?: components["schemas"]["Id"];
            /** @description How often it was refused and sent again. */
            resubmission: number;
            reviewer_name?: string;
            mine?: boolean;
            reviews_needed?: number;
            /** @description Approved once, by this reviewer; another one must decide. */
            first_approver_name?: string;
            version: number;
        };
        StaffOrderList: {
            orders: components["schemas"]["StaffOrderSummary"][];
            next_cursor?: string;
            count: number;
            /** @description false: there are more than 1,000 */
            count_is_exact: boolean;
        };
        /**
         * @description A part of an order. Which ones an order has depends on its holder_kind and type.
         * @enum {string}
         */
        ReviewField: "holder.name" | "holder.document_number" | "handler.name" | "handler.mobile" | "handler.document_number" | "legal_representative.name" | "legal_representative.mobile" | "legal_representative.document_number" | "material.application_form" | "material.business_licence" | "material.enterprise_application_form" | "material.seal_information_form" | "material.power_of_attorney" | "material.legal_representative_document_front" | "material.legal_representative_document_back" | "invoice_title";
        StaffOrderPerson: {
            name?: string;
            mobile?: string;
            mobile_proved_at?: components["schemas"]["Time"];
            document_type?: components["schemas"]["DocumentType"];
            document_number?: string;
        };
        FaceCheck: {
            state: components["schemas"]["VerificationState"];
            similarity?: string;
            live_status?: string;
            checked_at: components["schemas"]["Time"];
        };
        /**
         * @description CRLReason of RFC 5280.
         * @enum {string}
         */
        RevocationReason: "unspecified" | "key_compromise" | "affiliation_changed" | "superseded" | "cessation_of_operation" | "certificate_hold" | "privilege_withdrawn";
        /** @enum {string} */
        CertificateAction: "suspend" | "resume" | "revoke";
        FoundCertificate: {
            certificate_id: components["schemas"]["Id"];
            order_id: components["schemas"]["Id"];
            product_code: string;
            holder_kind: components["schemas"]["HolderKind"];
            holder_name_masked?: components["schemas"]["MaskedText"];
            serial: string;
            state: components["schemas"]["CertificateState"];
            device_name: string;
            claimed_at: components["schemas"]["Time"];
            not_before: components["schemas"]["Time"];
            not_after: components["schemas"]["Time"];
            /**
             * Format: date-time
             * @description Of the suspension, also after it has become a revocation.
             */
            revoked_at?: string;
            reason?: components["schemas"]["RevocationReason"];
            /** @description Why, in the words of who did it last. */
            state_text?: string;
            /** @description What the caller may do now. */
            actions?: components["schemas"]["CertificateAction"][];
            version: number;
        };
        /** @enum {string} */
        ReviewDecision: "approve" | "refuse";
        ReviewRecord: {
            decision: components["schemas"]["ReviewDecision"];
            staff_name: string;
            at: components["schemas"]["Time"];
            reasons: components["schemas"]["RefusalReason"][];
        };
        /** @description Full personal values only for the reviewer who has taken the order. */
        StaffOrder: {
            summary: components["schemas"]["StaffOrderSummary"];
            revealed: boolean;
            /** @description The parts that this order has. */
            refusable_fields: components["schemas"]["ReviewField"][];
            holder_name?: string;
            holder_mobile?: string;
            document_type?: components["schemas"]["HolderDocumentType"];
            document_number?: string;
            handler?: components["schemas"]["StaffOrderPerson"];
            legal_representative?: components["schemas"]["StaffOrderPerson"];
            invoice_title?: components["schemas"]["InvoiceTitle"];
            amount_fen?: components["schemas"]["Fen"];
            face_check?: components["schemas"]["FaceCheck"];
            materials: components["schemas"]["Material"][];
            payments: components["schemas"]["Payment"][];
            /** @description Newest first. */
            refunds: components["schemas"]["Refund"][];
            certificates: components["schemas"]["FoundCertificate"][];
            reviews: components["schemas"]["ReviewRecord"][];
            timeline: components["schemas"]["OrderTimeline"];
        };
        ReviewReason: {
            field: components["schemas"]["ReviewField"];
            reason: string;
        };
        ReviewCreate: {
            decision: components["schemas"]["ReviewDecision"];
            reasons?: components["schemas"]["ReviewReason"][];
        };
        ExactValue: string;
        Cursor: string;
        PageLimit: number;
        /** @description Everything that is given must fit. A document number is searched for with its type, an identity card without one. */
        OrderSearch: {
            order_id?: components["schemas"]["Id"];
            holder_name?: components["schemas"]["ExactValue"];
            document_type?: components["schemas"]["HolderDocumentType"];
            document_number?: string;
            mobile?: components["schemas"]["Mobile"];
            holder_of?: components["schemas"]["Id"];
            /** @description Only the orders of this batch's persons. */
            batch_id?: components["schemas"]["Id"];
            state?: components["schemas"]["OrderState"];
            type?: components["schemas"]["OrderType"];
            holder_kind?: components["schemas"]["HolderKind"];
            medium?: components["schemas"]["Medium"];
            created_from?: components["schemas"]["Time"];
            created_before?: components["schemas"]["Time"];
            cursor?: components["schemas"]["Cursor"];
            limit?: components["schemas"]["PageLimit"];
        };
        FoundOrder: {
            order_id: components["schemas"]["Id"];
            type: components["schemas"]["OrderType"];
            product_code: string;
            holder_kind: components["schemas"]["HolderKind"];
            medium: components["schemas"]["Medium"];
            state: components["schemas"]["OrderState"];
            amount_fen: components["schemas"]["Fen"];
            holder_name_masked?: components["schemas"]["MaskedText"];
            holder_mobile_masked?: components["schemas"]["MaskedText"];
            created_at: components["schemas"]["Time"];
            submitted_at?: components["schemas"]["Time"];
            paid_at?: components["schemas"]["Time"];
            completed_at?: components["schemas"]["Time"];
        };
        /** @description On all pages; 1,000 also when there are more: count_is_exact is false then. */
        FoundCount: number;
        FoundOrderList: {
            orders: components["schemas"]["FoundOrder"][];
            next_cursor?: string;
            count: components["schemas"]["FoundCount"];
            count_is_exact: boolean;
        };
        /** @description One of name, document number and mobile number. */
        HolderSearch: {
            holder_name?: components["schemas"]["ExactValue"];
            document_type?: components["schemas"]["HolderDocumentType"];
            document_number?: string;
            mobile?: components["schemas"]["Mobile"];
            cursor?: components["schemas"]["Cursor"];
            limit?: components["schemas"]["PageLimit"];
        };
        /** @description Known by the document number, and shown as the newest order names it. */
        FoundHolder: {
            /**
             * Format: id
             * @description The newest order; names the holder in other searches (holder_of).
             */
            order_id: string;
            holder_kind: components["schemas"]["HolderKind"];
            document_type?: components["schemas"]["HolderDocumentType"];
            document_number_masked: components["schemas"]["MaskedText"];
            holder_name_masked?: components["schemas"]["MaskedText"];
            holder_mobile_masked?: components["schemas"]["MaskedText"];
            orders: components["schemas"]["FoundCount"];
            orders_is_exact: boolean;
            /** @description Certificates in this state, those that have run out included. */
            valid: number;
            suspended: number;
            revoked: number;
        };
        FoundHolderList: {
            holders: components["schemas"]["FoundHolder"][];
            next_cursor?: string;
        };
        /** @description At most one exact value; the filters besides. */
        CertificateSearch: {
            serial?: string;
            order_id?: components["schemas"]["Id"];
            holder_name?: components["schemas"]["ExactValue"];
            document_type?: components["schemas"]["HolderDocumentType"];
            document_number?: string;
            mobile?: components["schemas"]["Mobile"];
            holder_of?: components["schemas"]["Id"];
            state?: components["schemas"]["CertificateState"];
            holder_kind?: components["schemas"]["HolderKind"];
            not_after_from?: components["schemas"]["Time"];
            not_after_before?: components["schemas"]["Time"];
            cursor?: components["schemas"]["Cursor"];
            limit?: components["schemas"]["PageLimit"];
        };
        FoundCertificateList: {
            certificates: components["schemas"]["FoundCertificate"][];
            next_cursor?: string;
            /** @description Only where no exact value is given. */
            count?: number;
            count_is_exact?: boolean;
        };
        CertificateStateChange: {
            text: string;
        };
        CertificateRevocation: {
            /** @enum {string} */
            reason: "unspecified" | "key_compromise" | "affiliation_changed" | "superseded" | "cessation_of_operation" | "privilege_withdrawn";
            text: string;
        };
        Amount: number;
        /** @description How many orders of a state, by days since they were submitted (a draft, since it was begun). */
        DashboardState: {
            state: components["schemas"]["OrderState"];
            total: components["schemas"]["Amount"];
            /** @description Ages only where somebody waits for something, not with completed, closed and refunded orders. */
            today?: number;
            days_1_2?: components["schemas"]["Amount"];
            days_3_6?: components["schemas"]["Amount"];
            /** @description 7 days and more. */
            days_7?: number;
        };
        DashboardReview: {
            waiting: components["schemas"]["Amount"];
            oldest_seconds: components["schemas"]["Amount"];
            /** @description Of the last 30 days, as the times. */
            reviews: number;
            median_seconds: components["schemas"]["Amount"];
            p90_seconds: components["schemas"]["Amount"];
        };
        DashboardDay: {
            /** Format: date */
            date: string;
            payments: components["schemas"]["Amount"];
            payments_fen: components["schemas"]["Amount"];
            reviews: components["schemas"]["Amount"];
            /** @description Taken by the provider. */
            sms_sent: number;
            /** @description Refused by the provider, too late, given up, or nobody can tell. */
            sms_failed: number;
        };
        DashboardCertificates: {
            valid: components["schemas"]["Amount"];
            suspended: components["schemas"]["Amount"];
            ending_30: components["schemas"]["Amount"];
            ending_60: components["schemas"]["Amount"];
            ending_90: components["schemas"]["Amount"];
        };
        DashboardJobs: {
            ready: components["schemas"]["Amount"];
            scheduled: components["schemas"]["Amount"];
            running: components["schemas"]["Amount"];
            dead: components["schemas"]["Amount"];
            oldest_ready_seconds: components["schemas"]["Amount"];
        };
        Dashboard: {
            at: components["schemas"]["Time"];
            states: components["schemas"]["DashboardState"][];
            review: components["schemas"]["DashboardReview"];
            /** @description Today is the last. */
            days: components["schemas"]["DashboardDay"][];
            certificates: components["schemas"]["DashboardCertificates"];
            jobs: components["schemas"]["DashboardJobs"];
        };
        StaffPayment: {
            payment_id: components["schemas"]["Id"];
            order_id: components["schemas"]["Id"];
            provider: components["schemas"]["PaymentProvider"];
            state: components["schemas"]["PaymentState"];
            amount_fen: components["schemas"]["Fen"];
            transaction_id?: string;
            created_at: components["schemas"]["Time"];
            paid_at?: components["schemas"]["Time"];
            refund_id?: components["schemas"]["Id"];
            refund_state?: components["schemas"]["RefundState"];
        };
        StaffPaymentList: {
            payments: components["schemas"]["StaffPayment"][];
            next_cursor?: string;
        };
        /**
         * @description trouble = abnormal or closed at the provider.
         * @enum {string}
         */
        RefundQueue: "requested" | "trouble" | "under_way";
        StaffRefund: {
            refund: components["schemas"]["Refund"];
            payment_id: components["schemas"]["Id"];
            order_state: components["schemas"]["OrderState"];
            transaction_id?: string;
            /** @description The provider's number of the refund. */
            provider_number?: string;
            /** @description How many refunds of the payment go back with it in one refund of the provider, itself included: what is tried again or paid back otherwise is all of them, and their sum. Absent when alone. */
            together_count?: number;
            together_fen?: components["schemas"]["Fen"];
            note?: string;
            /** @description Who decided. */
            staff_name?: string;
            /** @description How it was paid back without the provider. */
            otherwise_note?: string;
            /** @description The provider's word, for example NOT_ENOUGH, ABNORMAL, CLOSED. */
            problem?: string;
            version: number;
        };
        StaffRefundList: {
            refunds: components["schemas"]["StaffRefund"][];
            next_cursor?: string;
        };
        RefundDecision: {
            /** @enum {string} */
            decision: "grant" | "decline";
            /** @description The applicant reads it; needed to decline. */
            note?: string;
        };
        RefundPayback: {
            /** @description How the money went back. */
            note: string;
        };
        /**
         * Format: date
         * @description In Asia/Shanghai.
         */
        Day: string;
        ReconciliationSums: {
            payments: number;
            payments_fen: components["schemas"]["Fen"];
            refunds: number;
            refunds_fen: components["schemas"]["Fen"];
        };
        Reconciliation: {
            day: components["schemas"]["Day"];
            provider: components["schemas"]["PaymentProvider"];
            compared_at: components["schemas"]["Time"];
            /** @description How often the day was compared. */
            runs: number;
            ours: components["schemas"]["ReconciliationSums"];
            bill: components["schemas"]["ReconciliationSums"];
            differences: number;
            /** @description Refunds that finance paid back without the provider; listed with the differences and none of them. */
            paid_otherwise: number;
        };
        ReconciliationList: {
            days: components["schemas"]["Reconciliation"][];
            /** @description Days of the last week that were not compared yet. */
            missing: components["schemas"]["Day"][];
            next_cursor?: string;
        };
        ReconciliationDifference: {
            /** @enum {string} */
            subject: "payment" | "refund";
            /**
             * @description missing_here = in the bill only; missing_there = not in the bill; paid_otherwise = a refund that finance paid back without the provider, which explains it; paid_twice = the same, and yet the provider gave the money back.
             * @enum {string}
             */
            kind: "missing_here" | "missing_there" | "amount" | "paid_otherwise" | "paid_twice";
            number: string;
            provider_number?: string;
            order_id?: components["schemas"]["Id"];
            our_fen?: components["schemas"]["Fen"];
            bill_fen?: components["schemas"]["Fen"];
        };
        ReconciliationDifferenceList: {
            differences: components["schemas"]["ReconciliationDifference"][];
            next_cursor?: string;
        };
        /** @enum {string} */
        InvoiceFailure: "refused" | "failed" | "mismatch" | "login_needed" | "quota_low";
        StaffInvoice: {
            invoice_id: components["schemas"]["Id"];
            order_id: components["schemas"]["Id"];
            kind: components["schemas"]["InvoiceKind"];
            state: components["schemas"]["InvoiceState"];
            title_kind: components["schemas"]["InvoiceTitleKind"];
            /** @description A person's name masked; a company's whole. */
            title_masked: string;
            amount_fen: components["schemas"]["Fen"];
            tax_fen: components["schemas"]["Fen"];
            /** @description The title that stands at the bureau where it is another. */
            issued_title_masked?: string;
            /** @description What stands at the bureau where the amount or its tax is another. */
            issued_amount_fen?: number;
            invoice_number?: string;
            serial_number?: string;
            failure?: components["schemas"]["InvoiceFailure"];
            failure_detail?: string;
            reverses_id?: components["schemas"]["Id"];
            replaces_id?: components["schemas"]["Id"];
            reason?: components["schemas"]["InvoiceReason"];
            note?: string;
            issued_at?: components["schemas"]["Time"];
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
            actions: components["schemas"]["InvoiceAction"][];
        };
        /**
         * @description What stops all invoices until a person acts.
         * @enum {string}
         */
        InvoiceAlarm: "login_needed" | "quota_low" | "access_refused" | "token_quota";
        /** @description How the way to the tax bureau stands. */
        InvoiceAccess: {
            alarm?: components["schemas"]["InvoiceAlarm"];
            alarm_since?: components["schemas"]["Time"];
            /** @description In 30 days. */
            tokens_fetched: number;
            tokens_allowed: number;
        };
        StaffInvoiceList: {
            invoices: components["schemas"]["StaffInvoice"][];
            next_cursor?: string;
            count: number;
            /** @description false: there are more than 1,000 */
            count_is_exact: boolean;
            access: components["schemas"]["InvoiceAccess"];
        };
        InvoiceReversalCreate: {
            reason: string;
        };
        AuditEntry: {
            audit_entry_id: components["schemas"]["Id"];
            at: components["schemas"]["Time"];
            actor_kind: components["schemas"]["ActorKind"];
            actor_id?: string;
            /** @description The log-in of a member of staff. */
            actor_login?: string;
            action: string;
            subject_kind: string;
            subject_id?: string;
            /** @description JSON text without personal data. */
            detail?: string;
            block?: number;
        };
        AuditEntryList: {
            entries: components["schemas"]["AuditEntry"][];
            next_cursor?: string;
        };
        AuditFinding: {
            /** @enum {string} */
            kind: "changed" | "removed" | "inserted" | "reordered" | "cut_off" | "block_changed";
            audit_entry_id?: string;
            block?: number;
        };
        AuditVerification: {
            intact: boolean;
            blocks: number;
            entries: number;
            findings: components["schemas"]["AuditFinding"][];
            verified_at: components["schemas"]["Time"];
        };
        StaffPasswordSet: {
            current_password: string;
            new_password: string;
        };
        /**
         * @description disabled people cannot log in
         * @enum {string}
         */
        StaffPersonState: "active" | "disabled";
        StaffPerson: {
            staff_id: components["schemas"]["Id"];
            login: string;
            name: string;
            roles: components["schemas"]["StaffRole"][];
            state: components["schemas"]["StaffPersonState"];
            /** @description Only a keyed digest is kept; it can be compared and not shown. */
            has_mobile: boolean;
            /** @description false: nobody has password and key yet */
            enrolled: boolean;
            password_temporary: boolean;
            live_sessions: number;
            created_at: components["schemas"]["Time"];
            disabled_at?: components["schemas"]["Time"];
            disable_reason?: string;
            version: number;
        };
        StaffPersonList: {
            people: components["schemas"]["StaffPerson"][];
            next_cursor?: string;
        };
        StaffPersonCreate: {
            login: string;
            name: string;
            mobile?: components["schemas"]["Mobile"];
        };
        StaffPersonEdit: {
            name: string;
            mobile?: components["schemas"]["Mobile"];
        };
        StaffPersonRoles: {
            roles: components["schemas"]["StaffRole"][];
        };
        StaffEnrolmentCreate: {
            password: boolean;
            totp: boolean;
        };
        StaffEnrolment: {
            person: components["schemas"]["StaffPerson"];
            /** @description temporary: the first log-in asks for an own one */
            password?: string;
            /** @description base32 */
            totp_key?: string;
            totp_uri?: string;
            /** @description SVG */
            totp_qr?: string;
        };
        Reason: {
            reason: string;
        };
        ProductPrice: {
            price_fen: components["schemas"]["Fen"];
            effective_from: components["schemas"]["Time"];
            /**
             * Format: date
             * @description the day in China that it begins on
             */
            from_day: string;
            /** @enum {string} */
            state: "past" | "current" | "future";
            staff_name?: string;
        };
        StaffProduct: {
            product_code: string;
            name_zh: string;
            name_en: string;
            holder_kind: components["schemas"]["HolderKind"];
            medium: components["schemas"]["Medium"];
            term_years: number;
            available: boolean;
            /** @description how many different reviewers approve an order submitted from now on */
            reviews_needed: number;
            updated_at?: components["schemas"]["Time"];
            /** @description Newest first; in a list only the one now and the next. */
            prices: components["schemas"]["ProductPrice"][];
            version: number;
        };
        StaffProductList: {
            products: components["schemas"]["StaffProduct"][];
        };
        StaffProductEdit: {
            name_zh: string;
            name_en: string;
            term_years: number;
            available: boolean;
            /** @description how many different reviewers approve an order submitted from now on */
            reviews_needed: number;
        };
        ProductPriceCreate: {
            price_fen: number;
            /** Format: date */
            from_day: string;
        };
        /** @enum {string} */
        AgreementVersionState: "draft" | "waiting" | "current" | "past";
        AgreementVersionSummary: {
            kind: components["schemas"]["AgreementKind"];
            agreement_version: number;
            state: components["schemas"]["AgreementVersionState"];
            title_zh: string;
            title_en: string;
            published_at?: components["schemas"]["Time"];
            updated_at?: components["schemas"]["Time"];
            staff_name?: string;
            version: number;
        };
        AgreementVersionList: {
            versions: components["schemas"]["AgreementVersionSummary"][];
            page: number;
            page_size: number;
            total: number;
        };
        AgreementVersionBegin: {
            kind: components["schemas"]["AgreementKind"];
        };
        AgreementVersion: {
            summary: components["schemas"]["AgreementVersionSummary"];
            body_zh: string;
            body_en: string;
        };
        AgreementVersionWrite: {
            title_zh: string;
            title_en: string;
            body_zh: string;
            body_en: string;
        };
        AgreementPublication: {
            /** @description absent: now */
            at?: components["schemas"]["Time"];
        };
        /** @enum {string} */
        RelyingPartyState: "active" | "suspended";
        RelyingPartyIdentifier: string;
        RelyingPartySummary: {
            relying_party_id: components["schemas"]["Id"];
            identifier: components["schemas"]["RelyingPartyIdentifier"];
            name_zh: string;
            name_en: string;
            origin: string;
            state: components["schemas"]["RelyingPartyState"];
            updated_at: components["schemas"]["Time"];
        };
        RelyingPartyList: {
            relying_parties: components["schemas"]["RelyingPartySummary"][];
            next_cursor?: string;
        };
        RelyingPartyCreate: {
            identifier: components["schemas"]["RelyingPartyIdentifier"];
            name_zh: string;
            name_en: string;
            /** @description of its site, https: shown to people before they sign */
            origin: string;
            /** @description https and a name in the public DNS */
            webhook_url: string;
            sessions_per_second: number;
            /** @description a minute */
            sessions_per_holder: number;
        };
        RelyingPartyKey: {
            key_id: components["schemas"]["Id"];
            /** @enum {string} */
            algorithm: "ES256" | "SM2";
            fingerprint_sha256: components["schemas"]["Hex32"];
            created_at: components["schemas"]["Time"];
            withdrawn_at?: components["schemas"]["Time"];
        };
        RelyingPartySecret: {
            secret_id: components["schemas"]["Id"];
            created_at: components["schemas"]["Time"];
            ends_at?: components["schemas"]["Time"];
        };
        RelyingParty: {
            relying_party_id: components["schemas"]["Id"];
            identifier: components["schemas"]["RelyingPartyIdentifier"];
            name_zh: string;
            name_en: string;
            origin: string;
            webhook_url: string;
            sessions_per_second: number;
            sessions_per_holder: number;
            state: components["schemas"]["RelyingPartyState"];
            suspend_reason?: string;
            suspended_at?: components["schemas"]["Time"];
            keys: components["schemas"]["RelyingPartyKey"][];
            /** @description Those that sign now. */
            secrets: components["schemas"]["RelyingPartySecret"][];
            created_at: components["schemas"]["Time"];
            updated_at: components["schemas"]["Time"];
            version: number;
        };
        RelyingPartyEdit: {
            name_zh: string;
            name_en: string;
            origin: string;
            webhook_url: string;
            sessions_per_second: number;
            sessions_per_holder: number;
        };
        RelyingPartyKeyCreate: {
            public_key_pem: string;
        };
        RelyingPartySecretMade: {
            secret_id: components["schemas"]["Id"];
            /** @description whsec_ and base64, for verifying what webhooks carry (Standard Webhooks) */
            secret: string;
            relying_party: components["schemas"]["RelyingParty"];
        };
        /**
         * @description status = it answered other than 2xx; suspended, no_secret, forbidden_address = nothing was sent.
         * @enum {string}
         */
        WebhookFailure: "suspended" | "no_secret" | "forbidden_address" | "no_address" | "no_connection" | "timeout" | "too_large" | "broken" | "status";
        WebhookTest: {
            webhook_id: components["schemas"]["Id"];
            delivered: boolean;
            failure?: components["schemas"]["WebhookFailure"];
            http_status?: number;
        };
        HealthPart: {
            name: string;
            ok: boolean;
        };
        Health: {
            /** @enum {string} */
            status: "ok" | "degraded" | "draining" | "unavailable";
            parts?: components["schemas"]["HealthPart"][];
        };
    };
    responses: {
        /** @description A problem document (RFC 9457). */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        session_id: components["schemas"]["Id"];
        export_id: components["schemas"]["Id"];
        verification_id: components["schemas"]["Id"];
        page: number;
        page_size: number;
        order_id: components["schemas"]["Id"];
        material_kind: components["schemas"]["MaterialKind"];
        form_name: components["schemas"]["FormName"];
        /** @description The number of the batch's order */
        batch_id: components["schemas"]["Id"];
        /** @description Line in the spreadsheet */
        line: number;
        download_item_id: components["schemas"]["Id"];
        upload_id: components["schemas"]["Id"];
        seal_id: components["schemas"]["Id"];
        cursor: string;
        payment_id: components["schemas"]["Id"];
        invoice_id: components["schemas"]["Id"];
        certificate_id: components["schemas"]["Id"];
        authorization_id: components["schemas"]["Id"];
        claim_id: components["schemas"]["Id"];
        scan_id: components["schemas"]["Id"];
        key_use_id: components["schemas"]["Id"];
        reminder_id: components["schemas"]["Id"];
        limit: number;
        refund_id: components["schemas"]["Id"];
        day: components["schemas"]["Day"];
        staff_id: components["schemas"]["Id"];
        product_code: string;
        relying_party_id: components["schemas"]["Id"];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    service_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    service_app_qr: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    agreement_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    agreement_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agreement_kind: components["schemas"]["AgreementKind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    product_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    sms_code_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SmsCodeCreate"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsCodeSent"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    challenge_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Challenge"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    account_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOpened"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    password_reset_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    session_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    session_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOpened"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    session_end_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    session_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: components["parameters"]["session_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    session_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRefresh"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    me_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    me_reveal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeRevealed"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    me_sms_code_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeSmsCodeCreate"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsCodeSent"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    me_mobile_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MobileChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    me_export_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeGiven"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataExport"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    me_export_fetch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: components["parameters"]["export_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    me_closure_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closure"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    me_closure_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeGiven"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    me_password_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    me_agreements_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementsAccept"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    me_preferences_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Preferences"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    identity_verification_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    identity_verification_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                verification_id: components["parameters"]["verification_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description Nothing new. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    identity_verification_qr: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                verification_id: components["parameters"]["verification_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    identity_verification_hint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationHint"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_list: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                page_size?: components["parameters"]["page_size"];
                /** @description Exact number */
                order_number?: string;
                /** @description Exact name of the holder */
                holder?: string;
                state?: components["schemas"]["OrderState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderDraft"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_price_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderPrice"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_handler_code_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsCodeSent"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_handler_prove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandlerProof"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_resubmit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderTimeline"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_reveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRevealed"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    material_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
                material_kind: components["parameters"]["material_kind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    material_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
                material_kind: components["parameters"]["material_kind"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": unknown;
                "image/png": unknown;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Material"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    material_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
                material_kind: components["parameters"]["material_kind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_form_fill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
                form_name: components["parameters"]["form_name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    batch_company_list: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                page_size?: components["parameters"]["page_size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchCompanyList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    batch_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    batch_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the batch's order */
                batch_id: components["parameters"]["batch_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    batch_row_list: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                page_size?: components["parameters"]["page_size"];
                /** @description Only rows with an error */
                wrong?: boolean;
            };
            header?: never;
            path: {
                /** @description The number of the batch's order */
                batch_id: components["parameters"]["batch_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchRowList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    batch_rows_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the batch's order */
                batch_id: components["parameters"]["batch_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchRowsTyped"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    batch_row_mend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the batch's order */
                batch_id: components["parameters"]["batch_id"];
                /** @description Line in the spreadsheet */
                line: components["parameters"]["line"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchRowMended"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    batch_row_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the batch's order */
                batch_id: components["parameters"]["batch_id"];
                /** @description Line in the spreadsheet */
                line: components["parameters"]["line"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    batch_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of the batch's order */
                batch_id: components["parameters"]["batch_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    download_list: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                page_size?: components["parameters"]["page_size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownloadList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    download_file_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                download_item_id: components["parameters"]["download_item_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/*": unknown;
                    "text/plain": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_download_list: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                page_size?: components["parameters"]["page_size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffDownloadList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_download_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DownloadCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffDownloadItem"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_download_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                download_item_id: components["parameters"]["download_item_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DownloadChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffDownloadItem"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_download_set_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                download_item_id: components["parameters"]["download_item_id"];
                state: components["schemas"]["DownloadState"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffDownloadItem"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    download_upload_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DownloadUploadCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownloadUpload"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    download_upload_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: components["parameters"]["upload_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    download_upload_piece_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: components["parameters"]["upload_id"];
                piece: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownloadUpload"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    form_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                form_name: components["parameters"]["form_name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_delivery_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_delivery_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryPut"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    seal_list: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                page_size?: components["parameters"]["page_size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    seal_picture_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seal_id: components["parameters"]["seal_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_seal_list: {
        parameters: {
            query: {
                state: components["schemas"]["SealState"];
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSealList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_seal_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seal_id: components["parameters"]["seal_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSeal"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_seal_picture_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seal_id: components["parameters"]["seal_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    seal_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seal_id: components["parameters"]["seal_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSeal"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    seal_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seal_id: components["parameters"]["seal_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealRevocation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSeal"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    seal_order_list: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealOrderList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    seal_order_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealWork"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    seal_form_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    seal_preview_show: {
        parameters: {
            query: {
                x: components["schemas"]["Pixels"];
                y: components["schemas"]["Pixels"];
                width: number;
                height: number;
            };
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    seal_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealMake"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSeal"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    production_list: {
        parameters: {
            query?: {
                after?: components["schemas"]["Id"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductionList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    production_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Production"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    production_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenMake"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Production"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    production_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-pem-file": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    production_hand_over: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOver"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Production"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_binding_list: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                page_size?: components["parameters"]["page_size"];
            };
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BindingList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_unbinding_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BindingList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    payment_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    refund_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    payment_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_id: components["parameters"]["payment_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description Nothing new. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    payment_qr: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_id: components["parameters"]["payment_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    payment_notice_receive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    invoice_list: {
        parameters: {
            query?: {
                order_number?: string;
                /** @description The whole title */
                title?: string;
                page?: components["parameters"]["page"];
                page_size?: components["parameters"]["page_size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    invoice_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: components["parameters"]["invoice_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    invoice_file_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: components["parameters"]["invoice_id"];
                invoice_format: components["schemas"]["InvoiceFormat"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                    "application/ofd": unknown;
                    "application/xml": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    invoice_delivery_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: components["parameters"]["invoice_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceDeliveryCreate"];
            };
        };
        responses: {
            /** @description It is on its way. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    invoice_correction_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: components["parameters"]["invoice_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceCorrectionCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    invoice_notice_receive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": unknown;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceNoticeAnswer"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    certificate_list: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                page_size?: components["parameters"]["page_size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    certificate_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate_id: components["parameters"]["certificate_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    certificate_chain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate_id: components["parameters"]["certificate_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-pem-file": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    authorization_list: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                page_size?: components["parameters"]["page_size"];
                /** @description false: those in force; true: those that ended or ran out */
                history?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizationList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    authorization_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                authorization_id: components["parameters"]["authorization_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorization"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    authorization_letter_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                authorization_id: components["parameters"]["authorization_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    claim_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    claim_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: components["parameters"]["claim_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            /** @description Nothing new. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    claim_key_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: components["parameters"]["claim_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimKeyCreate"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimKey"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    claim_round_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: components["parameters"]["claim_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimRound"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    claim_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: components["parameters"]["claim_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimSignature"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    renewal_scan_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scan"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    renewal_scan_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scan_id: components["parameters"]["scan_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scan"];
                };
            };
            /** @description Nothing new. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    renewal_scan_qr: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scan_id: components["parameters"]["scan_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    login_scan_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scan"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    login_scan_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scan_id: components["parameters"]["scan_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scan"];
                };
            };
            /** @description Nothing new. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    login_scan_qr: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scan_id: components["parameters"]["scan_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    scan_take: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanTake"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenScan"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    scan_choose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scan_id: components["parameters"]["scan_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanChoice"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChosenScan"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    scan_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scan_id: components["parameters"]["scan_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanConfirmation"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    scan_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scan_id: components["parameters"]["scan_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    represented_certificate_list: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                page_size?: components["parameters"]["page_size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepresentedCertificates"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    key_use_round_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key_use_id: components["parameters"]["key_use_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyUseRound"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    key_use_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key_use_id: components["parameters"]["key_use_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyUseSignature"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyUse"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_renewal_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Renewal"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_renewal_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    extension_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate_id: components["parameters"]["certificate_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extension"];
                };
            };
            /** @description Nothing new. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    extension_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate_id: components["parameters"]["certificate_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyUse"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    reminder_list: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                page_size?: components["parameters"]["page_size"];
                /** @description true: only those that still call for something: not seen, not renewed, not over */
                open?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    reminder_see: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reminder_id: components["parameters"]["reminder_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    pki_root_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pkix-cert": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    pki_issuing_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pkix-cert": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    pki_crl_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pkix-crl": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_session_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffSessionCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMe"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_session_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_me_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMe"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_order_list: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
                /** @description Only the orders that I have taken */
                mine?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrderList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_order_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrder"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    review_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrder"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    review_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    review_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOrder"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_material_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
                material_kind: components["parameters"]["material_kind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_order_reveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["order_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRevealed"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    order_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderSearch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundOrderList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    holder_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolderSearch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundHolderList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    certificate_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateSearch"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundCertificateList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_certificate_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate_id: components["parameters"]["certificate_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundCertificate"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    certificate_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate_id: components["parameters"]["certificate_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateStateChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundCertificate"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    certificate_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate_id: components["parameters"]["certificate_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateStateChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundCertificate"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    certificate_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate_id: components["parameters"]["certificate_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateRevocation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundCertificate"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    dashboard_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_payment_list: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
                /** @description Exact number */
                order_number?: string;
                /** @description The provider's number */
                transaction_id?: string;
                state?: components["schemas"]["PaymentState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPaymentList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_refund_list: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
                queue?: components["schemas"]["RefundQueue"];
                /** @description Exact number; not with queue */
                order_number?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRefundList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_refund_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                refund_id: components["parameters"]["refund_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRefund"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    refund_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                refund_id: components["parameters"]["refund_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundDecision"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRefund"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    refund_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                refund_id: components["parameters"]["refund_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRefund"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    refund_pay_otherwise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                refund_id: components["parameters"]["refund_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundPayback"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRefund"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    reconciliation_list: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    reconciliation_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: components["parameters"]["day"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    reconciliation_difference_list: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                day: components["parameters"]["day"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDifferenceList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    reconciliation_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: components["parameters"]["day"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Queued. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_invoice_list: {
        parameters: {
            query?: {
                order_number?: string;
                state?: components["schemas"]["InvoiceState"];
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffInvoiceList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_invoice_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: components["parameters"]["invoice_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffInvoice"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_invoice_reverse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: components["parameters"]["invoice_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceReversalCreate"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffInvoice"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    audit_entry_list: {
        parameters: {
            query?: {
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
                action?: string;
                actor_kind?: components["schemas"]["ActorKind"];
                actor_id?: string;
                /** @description Only entries of this time or later */
                from?: components["schemas"]["Time"];
                /** @description Only entries before this time */
                before?: components["schemas"]["Time"];
                subject_kind?: string;
                subject_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    audit_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_password_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffPasswordSet"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMe"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_person_list: {
        parameters: {
            query?: {
                role?: components["schemas"]["StaffRole"];
                state?: components["schemas"]["StaffPersonState"];
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPersonList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_person_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffPersonCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPerson"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_person_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff_id: components["parameters"]["staff_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPerson"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_person_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff_id: components["parameters"]["staff_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffPersonEdit"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPerson"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_person_roles_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff_id: components["parameters"]["staff_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffPersonRoles"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPerson"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_person_enrol: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff_id: components["parameters"]["staff_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffEnrolmentCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffEnrolment"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_person_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff_id: components["parameters"]["staff_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPerson"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_person_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff_id: components["parameters"]["staff_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPerson"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_person_sessions_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff_id: components["parameters"]["staff_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_product_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffProductList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_product_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_code: components["parameters"]["product_code"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffProduct"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    staff_product_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_code: components["parameters"]["product_code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffProductEdit"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffProduct"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    product_price_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_code: components["parameters"]["product_code"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductPriceCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffProduct"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    product_price_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_code: components["parameters"]["product_code"];
                from_day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffProduct"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    agreement_version_list: {
        parameters: {
            query?: {
                kind?: components["schemas"]["AgreementKind"];
                page?: components["parameters"]["page"];
                page_size?: components["parameters"]["page_size"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementVersionList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    agreement_version_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementVersionBegin"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementVersion"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    agreement_version_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agreement_kind: components["schemas"]["AgreementKind"];
                agreement_version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementVersion"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    agreement_version_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agreement_kind: components["schemas"]["AgreementKind"];
                agreement_version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementVersionWrite"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementVersion"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    agreement_version_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agreement_kind: components["schemas"]["AgreementKind"];
                agreement_version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    agreement_version_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agreement_kind: components["schemas"]["AgreementKind"];
                agreement_version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementPublication"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementVersion"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    agreement_version_withhold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agreement_kind: components["schemas"]["AgreementKind"];
                agreement_version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementVersion"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    relying_party_list: {
        parameters: {
            query?: {
                state?: components["schemas"]["RelyingPartyState"];
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelyingPartyList"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    relying_party_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelyingPartyCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelyingParty"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    relying_party_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                relying_party_id: components["parameters"]["relying_party_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelyingParty"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    relying_party_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                relying_party_id: components["parameters"]["relying_party_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelyingPartyEdit"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelyingParty"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    relying_party_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                relying_party_id: components["parameters"]["relying_party_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelyingParty"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    relying_party_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                relying_party_id: components["parameters"]["relying_party_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelyingParty"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    relying_party_key_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                relying_party_id: components["parameters"]["relying_party_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelyingPartyKeyCreate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelyingParty"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    relying_party_key_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                relying_party_id: components["parameters"]["relying_party_id"];
                key_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelyingParty"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    relying_party_secret_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                relying_party_id: components["parameters"]["relying_party_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelyingPartySecretMade"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    relying_party_webhook_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                relying_party_id: components["parameters"]["relying_party_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTest"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    metrics_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    docs_page: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    docs_contract: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    docs_script: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/javascript": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
    docs_style: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/css": unknown;
                };
            };
            "4XX": components["responses"]["Problem"];
            "5XX": components["responses"]["Problem"];
        };
    };
}
